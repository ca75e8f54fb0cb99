package de.kitacampus.portal.master.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Generated invoices: rates, exemptions, discounts, quantities, addresses, umlauts, zero, cancellations, credit notes. */
final class InvoicesForTests {

    static final Seller SELLER = new Seller(
            "Kita-Campus Bildung & Medien GmbH",
            "Königstraße 7",
            "48143",
            "Münster",
            "DE136695976",
            "337/5914/0123",
            "HRB 12345, Amtsgericht Münster",
            "Dr. Jana Öztürk",
            "DE75512108001245126199",
            "SOGEDEFFXXX",
            "Buchhaltung",
            "+49 251 123456",
            "rechnung@kita-campus.example",
            "Vielen Dank für die gute Zusammenarbeit.\nBitte geben Sie bei Fragen die Rechnungsnummer an.");
    private static final Seller SMALL = new Seller(
            "Zoë Groß",
            "Weg 1",
            "01067",
            "Dresden",
            "",
            "202/123/45678",
            "",
            "",
            "DE75512108001245126199",
            "",
            "Zoë Groß",
            "0351 123",
            "zoe@gross.example",
            "");
    private static final String REASON = "Steuerfrei nach § 4 Nr. 21 UStG";
    private static final List<String> NAMES = List.of(
            "Kita-Verbund Sonnenhügel gGmbH",
            "Stadt Neuwalde – Jugendamt <Abt. 5>",
            "Träger „Ärmel & Söhne“ e. V.",
            "Ev. Kirchenkreis Łódź-Straße");

    private final Random random;

    InvoicesForTests(long seed) {
        random = new Random(seed);
    }

    List<Invoice> many(int count) {
        return IntStream.range(0, count).mapToObj(this::one).toList();
    }

    Invoice one(int place) {
        InvoiceKind kind = InvoiceKind.values()[place % 7 == 3 ? 1 : place % 7 == 5 ? 2 : 0];
        YearMonth month = YearMonth.of(2026, 1 + random.nextInt(12));
        LocalDate issued = month.plusMonths(1).atDay(2);
        List<InvoiceLine> lines = lines(place, month);
        if (kind == InvoiceKind.CANCELLATION) {
            lines = lines.stream().map(InvoiceLine::negated).toList();
        }
        return new Invoice(
                "%s-2026-%06d".formatted(IssuingInvoices.series(kind), place + 1),
                kind,
                issued,
                kind == InvoiceKind.INVOICE && InvoiceTotals.of(lines).gross().signum() > 0
                        ? issued.plusDays(14)
                        : null,
                month,
                random.nextInt(4) == 0 ? "NORD-1" : null,
                random.nextInt(5) == 0 ? SMALL : SELLER,
                buyer(random.nextBoolean()),
                lines,
                kind == InvoiceKind.INVOICE ? null : new Invoice.Preceding("RE-2026-000001", LocalDate.of(2026, 2, 1)),
                kind == InvoiceKind.INVOICE ? "" : "Der Kurs war nicht erreichbar.");
    }

    Buyer buyer(boolean isPublic) {
        return new Buyer(
                "GRA-%05d".formatted(random.nextInt(100_000)),
                NAMES.get(random.nextInt(NAMES.size())),
                random.nextBoolean() ? "Frau Müßig, Zimmer 4" : "",
                "Straße des 17. Juni " + random.nextInt(200),
                "10623",
                "Berlin",
                !isPublic && random.nextInt(10) == 0 ? "AT" : "DE",
                isPublic || random.nextBoolean() ? "rechnung@träger.example".replace("ä", "ae") : "",
                random.nextInt(3) == 0 ? "DE136695976" : "",
                isPublic ? "04011000-12345-03" : "",
                random.nextInt(3) == 0 ? "4711/Ü" : "");
    }

    private List<InvoiceLine> lines(int place, YearMonth month) {
        boolean free = place % 11 == 4;
        int count = 1 + random.nextInt(place % 20 == 0 ? 60 : 6);
        List<InvoiceLine> lines = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            boolean late = random.nextInt(6) == 0;
            lines.add(new InvoiceLine(
                    "1.9.%02d".formatted(number + 1),
                    "Belehrung nach § 43 IfSG – Größe " + number,
                    late ? "Nachtrag" : "",
                    late ? month.minusMonths(1) : month,
                    null,
                    random.nextInt(8) == 0 ? -random.nextInt(1, 3) : random.nextInt(1, 400),
                    free ? new BigDecimal("0.00") : BigDecimal.valueOf(random.nextInt(20_000), 2),
                    tax()));
        }
        if (random.nextInt(3) == 0) {
            lines.add(new InvoiceLine(
                    "",
                    "Staffelrabatt 10 % ab 50 Buchungen",
                    "",
                    month,
                    null,
                    -1,
                    BigDecimal.valueOf(random.nextInt(9_999), 2),
                    tax()));
        }
        return lines;
    }

    private Tax tax() {
        return switch (random.nextInt(4)) {
            case 0 -> new Tax(new BigDecimal("7"), "");
            case 1 -> new Tax(BigDecimal.ZERO, random.nextInt(4) == 0 ? "" : REASON);
            default -> new Tax(new BigDecimal("19"), "");
        };
    }
}
