package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.pdf.PdfCell;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.usage.ClosingBooking;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one user ID booked of one course in one month.
 *
 * @param centre code of the centre
 * @param user user ID
 * @param course course number
 * @param month when
 * @param count bookings less cancellations
 * @param net what they come to
 */
record AnnexLine(String centre, String user, String course, YearMonth month, long count, BigDecimal net) {

    private static final String HEAD = "Einrichtung;Nutzer-ID;Kurs;Monat;Anzahl;Netto EUR\r\n";

    private record Key(String centre, String user, String course, YearMonth month) {}

    static List<AnnexLine> of(List<ClosingBooking> bookings) {
        Map<Key, AnnexLine> lines = new LinkedHashMap<>();
        for (ClosingBooking booking : bookings) {
            AnnexLine line = of(booking);
            lines.merge(new Key(line.centre, line.user, line.course, line.month), line, AnnexLine::plus);
        }
        return List.copyOf(lines.values());
    }

    private static AnnexLine of(ClosingBooking booking) {
        return new AnnexLine(
                booking.centre().value(),
                booking.user().toString(),
                booking.course().value(),
                BillingPeriod.containing(booking.occurredAt()).month(),
                booking.type() == UsageType.COURSE_BOOKED ? 1 : -1,
                booking.net().amount());
    }

    private AnnexLine plus(AnnexLine other) {
        return new AnnexLine(centre, user, course, month, count + other.count, net.add(other.net));
    }

    List<PdfCell> cells() {
        return List.of(
                PdfCell.of(centre),
                PdfCell.of(user),
                PdfCell.of(course),
                PdfCell.of(month.toString()),
                PdfCell.of(GermanInvoiceText.number(count)),
                PdfCell.of(GermanInvoiceText.money(net)));
    }

    /** For spreadsheets: with a byte order mark, semicolons and decimal commas. */
    static byte[] csv(List<AnnexLine> lines) {
        StringBuilder text = new StringBuilder("\uFEFF").append(HEAD);
        for (AnnexLine line : lines) {
            text.append(String.join(
                            ";",
                            line.centre,
                            line.user,
                            line.course,
                            line.month.toString(),
                            String.valueOf(line.count),
                            line.net.toPlainString().replace('.', ',')))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
