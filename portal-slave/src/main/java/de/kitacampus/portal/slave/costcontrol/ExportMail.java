package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import de.kitacampus.portal.slave.mail.Attachment;
import de.kitacampus.portal.slave.mail.MailKind;
import de.kitacampus.portal.slave.mail.MailLanguages;
import de.kitacampus.portal.slave.offer.CustomerAccount;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The mail with the export of a saved filter: made when it leaves, of what its owner may see then. */
@Component
class ExportMail implements MailKind {

    static final String KEY = "costcontrol.mail.export";
    static final String NAME = "Name";
    static final String FILTER = "Filter";
    static final String MONTH = "Zeitraum";

    /** More lines are too much for a mail; the page has them. */
    static final int MOST_LINES = 100_000;

    private final FilterStore store;
    private final CostReport report;
    private final Staff staff;
    private final MailLanguages languages;
    private final ObjectProvider<CustomerAccount> customer;

    ExportMail(
            FilterStore store,
            CostReport report,
            Staff staff,
            MailLanguages languages,
            ObjectProvider<CustomerAccount> customer) {
        this.store = store;
        this.report = report;
        this.staff = staff;
        this.languages = languages;
        this.customer = customer;
    }

    static String reference(UUID filter, LocalDate due) {
        return filter + " " + due;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<String> placeholders() {
        return List.of(NAME, FILTER, MONTH);
    }

    @Override
    public Optional<List<Attachment>> attachments(String reference) {
        String[] parts = reference.split(" ");
        LocalDate due = LocalDate.parse(parts[1]);
        return store.findMailed(UUID.fromString(parts[0]))
                .filter(mailed -> report.mayLook(mailed.account()))
                .map(mailed -> List.of(file(mailed, due)));
    }

    private Attachment file(FilterStore.Mailed mailed, LocalDate due) {
        CostQuery query = CostAddress.query(mailed.filter().address(), Rhythm.told(due));
        Locale language = languages.of(staff.ofAccount(mailed.account())
                .map(Person::id)
                .map(id -> id.value())
                .orElse(null));
        CostWords words = CostWords.in(language);
        ExcelExport<NumberedRow> sheet = CostSheet.of(query.offers(), language, customerNumber());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.export(mailed.account(), query, lines -> CostSheet.write(sheet, lines.limit(MOST_LINES), out));
        String month =
                query.month() == null ? words.text("file.all") : query.month().toString();
        return new Attachment(
                words.text(query.offers() == Offers.OWN ? "own.file" : "file", month) + ".xlsx",
                ExcelExport.MEDIA_TYPE,
                out.toByteArray());
    }

    private String customerNumber() {
        return customer.stream()
                .flatMap(known -> known.customerNumber().stream())
                .map(CustomerNumber::value)
                .findFirst()
                .orElse("");
    }
}
