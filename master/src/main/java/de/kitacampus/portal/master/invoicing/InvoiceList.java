package de.kitacampus.portal.master.invoicing;

import static de.kitacampus.portal.common.excel.ExcelColumn.amount;
import static de.kitacampus.portal.common.excel.ExcelColumn.date;
import static de.kitacampus.portal.common.excel.ExcelColumn.text;

import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists documents of account and what of them is open, as it was at the end of any day. */
@Service
@Transactional(readOnly = true)
public class InvoiceList {

    private static final int ALL = 1_000_000;

    /** A document that follows another, a cancellation or a credit note, counts with the one before. */
    private static final String FROM = """
             from invoice i
            left join (select number, sum(amount) paid from invoice_payment where paid_on <= :day group by number) p
                on p.number = i.number
            left join (select preceding, sum(owed) following from invoice
                where issued_on <= :day and preceding is not null group by preceding) f on f.preceding = i.number
            left join invoice c on c.cancels = i.number and c.issued_on <= :day
            where i.issued_on <= :day""";

    private static final String OPEN =
            "case when i.preceding is null then i.owed + coalesce(f.following, 0) - coalesce(p.paid, 0) else 0 end";

    /** Reads no row of another carrier, for portals ask often. */
    private static final String OF_CUSTOMER = """
            select i.number, i.kind, i.customer, i.buyer_name, i.centre, i.billing_month, i.issued_on, i.due_on, i.net, i.gross,
                case when i.preceding is null then i.owed
                    + coalesce((select sum(f.owed) from invoice f where f.preceding = i.number), 0)
                    - coalesce((select sum(p.amount) from invoice_payment p where p.number = i.number), 0) else 0 end open_amount,
                (select c.number from invoice c where c.cancels = i.number) cancelled_by
            from invoice i where i.customer = :customer order by i.issued_on desc, i.number desc""";

    private final JdbcClient jdbc;

    InvoiceList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A piece of the list. */
    public List<InvoiceRow> rows(
            InvoiceFilter filter, LocalDate day, InvoiceSort sort, boolean descending, int offset, int limit) {
        return jdbc.sql(
                        "select i.number, i.kind, i.customer, i.buyer_name, i.centre, i.billing_month, i.issued_on, i.due_on, i.net,"
                                + " i.gross, " + OPEN + " open_amount, c.number cancelled_by" + FROM + filter.where()
                                + sort.orderBy(descending) + " limit :limit offset :offset")
                .params(filter.parameters())
                .param("day", day)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    /** All of one carrier as of now, the latest first. */
    public List<InvoiceRow> of(CustomerNumber customer) {
        return jdbc.sql(OF_CUSTOMER)
                .param("customer", customer.value())
                .query((row, number) -> row(row))
                .list();
    }

    public Optional<InvoiceRow> find(String number, LocalDate day) {
        return rows(InvoiceFilter.all().withText(number), day, InvoiceSort.NUMBER, false, 0, ALL).stream()
                .filter(row -> row.number().equals(number))
                .findFirst();
    }

    /** All of the list, in order of their numbers. */
    public List<InvoiceRow> all(InvoiceFilter filter, LocalDate day) {
        return rows(filter, day, InvoiceSort.NUMBER, false, 0, ALL);
    }

    public InvoiceTotal total(InvoiceFilter filter, LocalDate day) {
        String sign = " * case i.kind when 'CREDIT_NOTE' then -1 else 1 end), 0)";
        return jdbc.sql("select count(*), coalesce(sum(i.net" + sign + ", coalesce(sum(i.gross" + sign
                        + ", coalesce(sum(" + OPEN + "), 0)" + FROM + filter.where())
                .params(filter.parameters())
                .param("day", day)
                .query((row, number) -> new InvoiceTotal(
                        row.getLong(1),
                        euro(row.getBigDecimal(2)),
                        euro(row.getBigDecimal(3)),
                        euro(row.getBigDecimal(4))))
                .single();
    }

    /** The list as Excel. */
    public void export(InvoiceFilter filter, LocalDate day, UnaryOperator<String> word, OutputStream out) {
        new ExcelExport<InvoiceRow>(
                        word.apply("invoicing.title"),
                        List.of(
                                text(word.apply("invoicing.number"), 18, InvoiceRow::number),
                                text(
                                        word.apply("invoicing.kind"),
                                        18,
                                        row -> word.apply("invoicing.kind." + row.kind())),
                                text(word.apply("invoicing.customer.number"), 14, InvoiceRow::customer),
                                text(word.apply("invoicing.customer"), 34, InvoiceRow::buyer),
                                text(word.apply("invoicing.centre"), 14, InvoiceRow::centre),
                                text(word.apply("invoicing.month"), 10, row -> row.month()
                                        .toString()),
                                date(word.apply("invoicing.issued"), 12, InvoiceRow::issuedOn),
                                date(word.apply("invoicing.due"), 12, InvoiceRow::dueOn),
                                amount(word.apply("invoicing.net") + " (EUR)", 14, row -> Money.euro(row.net())),
                                amount(word.apply("invoicing.gross") + " (EUR)", 14, row -> Money.euro(row.gross())),
                                amount(word.apply("invoicing.open") + " (EUR)", 14, row -> Money.euro(row.open())),
                                text(
                                        word.apply("invoicing.state"),
                                        14,
                                        row -> word.apply("invoicing.state." + row.state(day)))))
                .write(out, all(filter, day).stream());
    }

    private static InvoiceRow row(ResultSet row) throws SQLException {
        return new InvoiceRow(
                row.getString("number"),
                InvoiceKind.valueOf(row.getString("kind")),
                row.getString("customer"),
                row.getString("buyer_name"),
                centre(row),
                YearMonth.parse(row.getString("billing_month")),
                Rows.day(row, "issued_on"),
                Rows.dayOrNull(row, "due_on"),
                row.getBigDecimal("net"),
                row.getBigDecimal("gross"),
                euro(row.getBigDecimal("open_amount")),
                row.getString("cancelled_by"));
    }

    private static @Nullable String centre(ResultSet row) throws SQLException {
        return row.getString("centre");
    }

    private static BigDecimal euro(BigDecimal amount) {
        return amount.setScale(2);
    }
}
