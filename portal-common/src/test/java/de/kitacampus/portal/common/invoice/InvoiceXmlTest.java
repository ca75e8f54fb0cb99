package de.kitacampus.portal.common.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.invoice.InvoiceXml.NoInvoice;
import de.kitacampus.portal.common.invoice.InvoicedBookings.Difference;
import de.kitacampus.portal.common.journal.AccountedMonths.Article;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceXmlTest {

    private static final Article OCTOBER =
            new Article(CourseNumber.of("1.9.04"), new BillingPeriod(YearMonth.of(2026, 10)), Money.euro("24.01"));

    private static InvoiceFigures read(String xml) {
        return InvoiceXml.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void all_figures_are_read_and_add_up() {
        InvoiceFigures invoice = read(InvoicesAsXml.TWO_LINES);
        assertThat(invoice.number()).isEqualTo("RE-2026-000007");
        assertThat(invoice.lines())
                .extracting(InvoiceFigures.Line::article, InvoiceFigures.Line::month, line -> line.net()
                        .toPlainString())
                .containsExactly(
                        tuple("1.9.04", YearMonth.of(2026, 10), "72.03"), tuple("", YearMonth.of(2026, 10), "-7.20"));
        assertThat(invoice.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    BilledQuantity unitCode="C62">3<   | BilledQuantity unitCode="C62">4<   | line 1 should be 96.04 and is 72.03
                    <ram:LineTotalAmount>64.83<        | <ram:LineTotalAmount>64.82<        | the sum of the lines should be 64.83 and is 64.82
                    <ram:BasisAmount>64.83<            | <ram:BasisAmount>64.80<            | the sum of the lines at 19 % should be 64.83 and is 64.80
                    <ram:CalculatedAmount>12.32<       | <ram:CalculatedAmount>12.31<       | the tax of 19 % should be 12.32 and is 12.31
                    <ram:GrandTotalAmount>77.15<       | <ram:GrandTotalAmount>77.16<       | the total with tax should be 77.15 and is 77.16
                    <ram:DuePayableAmount>77.15<       | <ram:DuePayableAmount>70.00<       | what is to be paid should be 77.15 and is 70.00
                    """)
    void a_figure_that_was_changed_is_named(String figure, String other, String fault) {
        assertThat(InvoicesAsXml.TWO_LINES).contains(figure);
        assertThat(read(InvoicesAsXml.TWO_LINES.replace(figure, other)).faults())
                .contains(fault);
    }

    @Test
    void what_is_no_invoice_is_said_to_be_none() {
        assertThatThrownBy(() -> read("<html/>"))
                .isInstanceOf(NoInvoice.class)
                .hasMessageContaining("no CrossIndustryInvoice");
        assertThatThrownBy(() -> read("<html>")).isInstanceOf(NoInvoice.class).hasMessageContaining("as XML");
        assertThatThrownBy(() -> read("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))
                .isInstanceOf(NoInvoice.class)
                .hasMessageNotContaining("root:");
        assertThatThrownBy(() -> read(InvoicesAsXml.TWO_LINES.replace(">24.01<", ">viel<")))
                .isInstanceOf(NoInvoice.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> read(InvoicesAsXml.TWO_LINES.replace("ram:GrandTotalAmount", "ram:Total")))
                .isInstanceOf(NoInvoice.class)
                .hasMessageContaining("GrandTotalAmount is missing");
    }

    @Test
    void what_is_billed_is_compared_with_what_was_booked_in_the_months_of_the_invoices() {
        InvoicedBookings bookings = new InvoicedBookings();
        bookings.add(read(InvoicesAsXml.TWO_LINES));
        assertThat(bookings.differences()).containsExactly(new Difference(OCTOBER, 3, 0));

        bookings.add(Map.of(OCTOBER, 3L));
        assertThat(bookings.differences()).isEmpty();

        Article september = new Article(OCTOBER.course(), new BillingPeriod(YearMonth.of(2026, 9)), OCTOBER.price());
        Article cheaper = new Article(OCTOBER.course(), OCTOBER.month(), Money.euro("24.00"));
        bookings.add(Map.of(september, 7L, cheaper, 1L));
        assertThat(bookings.differences()).containsExactly(new Difference(cheaper, 0, 1));
    }

    @Test
    void a_credit_note_takes_no_booking_back() {
        InvoicedBookings bookings = new InvoicedBookings();
        bookings.add(read(InvoicesAsXml.TWO_LINES));
        bookings.add(read(InvoicesAsXml.TWO_LINES.replace(">380<", ">381<")));
        assertThat(bookings.differences()).containsExactly(new Difference(OCTOBER, 3, 0));
    }
}
