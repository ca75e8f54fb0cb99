package de.kitacampus.portal.master.invoicing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.invoicing.BilledForTests;
import de.kitacampus.portal.master.invoicing.InvoiceFilter;
import de.kitacampus.portal.master.invoicing.InvoiceList;
import de.kitacampus.portal.master.invoicing.InvoiceMails;
import de.kitacampus.portal.master.invoicing.InvoiceRow;
import de.kitacampus.portal.master.invoicing.MonthlyRun;
import de.kitacampus.portal.master.invoicing.MonthlyRuns;
import de.kitacampus.portal.master.invoicing.RunPreview;
import de.kitacampus.portal.master.invoicing.Seller;
import de.kitacampus.portal.master.invoicing.Sellers;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@AccountingTest
@WithMockUser(roles = {"ACCOUNTING", "AUDITOR"})
class InvoicingViewsTest extends SpringBrowserlessTest {

    private static final int REMARKS = 4;
    private static final BillingPeriod OCTOBER = new BillingPeriod(YearMonth.of(2026, 10));
    private static final Seller SELLER = new Seller(
            "Kita-Campus GmbH",
            "Weg 1",
            "48143",
            "Münster",
            "DE136695976",
            "",
            "HRB 1",
            "",
            "DE75512108001245126199",
            "",
            "Buchhaltung",
            "0251 1",
            "rechnung@kita-campus.example",
            "");

    @Autowired
    MonthlyRuns runs;

    @Autowired
    InvoiceList list;

    @Autowired
    InvoiceMails mails;

    @Autowired
    Sellers sellers;

    @Autowired
    UsageLedger ledger;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    private CustomerNumber customer = CustomerNumber.of("AAA-00000");

    @BeforeEach
    void booked() {
        clock.set(FakeMaster.NOW);
        UI.getCurrent().setLocale(Locale.GERMAN);
        customer = portals.customerOf(BilledForTests.booked(portals, ledger, clock, OCTOBER));
    }

    private InvoiceRow billed() throws InterruptedException {
        sellers.save(SELLER, sellers.latest().version());
        LocalDate today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        assertThat(runs.start(OCTOBER, List.of(customer))).isTrue();
        while (runs.latest().filter(MonthlyRun::isRunning).isPresent()) {
            Thread.onSpinWait();
        }
        return list.all(InvoiceFilter.all().withText(customer.value()), today).getFirst();
    }

    @Test
    void the_monthly_run_shows_what_would_be_billed_and_asks_before_it_begins() {
        sellers.save(SELLER, sellers.latest().version());
        UI.getCurrent().navigate("monthly-run");

        assertThat($(Grid.class).id("run-grid").isVisible()).isTrue();
        Button start = $(Button.class).id("run-start");
        assertThat(start.isEnabled()).isTrue();
        assertThat($(Div.class).id("run-totals").getElement().getTextRecursively())
                .contains("Träger", "Netto");
    }

    @Test
    void a_month_that_nobody_billed_and_late_bookings_are_told_before_the_run() throws InterruptedException {
        billed();
        TestPortal portal = BilledForTests.booked(portals, ledger, clock, OCTOBER.previous(), OCTOBER);
        UI.getCurrent().navigate("monthly-run");
        Grid<?> grid = $(Grid.class).id("run-grid");
        List<RunPreview> rows =
                grid.getListDataView().getItems().map(RunPreview.class::cast).toList();
        RunPreview row = rows.stream()
                .filter(one -> one.customer().equals(portals.customerOf(portal).value()))
                .findFirst()
                .orElseThrow();
        assertThat(row.skipped()).containsExactly(OCTOBER.previous());
        assertThat(row.late()).isEmpty();
        assertThat(test(grid)
                        .getCellComponent(rows.indexOf(row), REMARKS)
                        .getElement()
                        .getTextRecursively())
                .contains("Noch nicht abgerechnet", "September 2026");
    }

    @Test
    void an_invoice_shows_its_lines_and_bookings_and_takes_a_payment() throws InterruptedException {
        InvoiceRow row = billed();
        UI.getCurrent().navigate("invoices/" + row.number());

        assertThat($(H1.class).all().getFirst().getText()).isEqualTo("Rechnung " + row.number());
        assertThat($(Grid.class).id("invoice-lines").getListDataView().getItemCount())
                .isEqualTo(1);
        assertThat($(Grid.class).id("invoice-bookings").getListDataView().getItemCount())
                .isEqualTo(1);
        assertThat($(Paragraph.class).id("invoice-open").getText()).contains("46,41");

        test($(Button.class).id("payment-enter")).click();

        assertThat($(Paragraph.class).id("invoice-open").getText()).contains("0,00");
    }

    @Test
    void lists_name_invoices_and_what_is_open() throws InterruptedException {
        InvoiceRow row = billed();
        UI.getCurrent().navigate("invoices", QueryParameters.of("search", row.number()));
        assertThat($(Div.class).id("invoices-totals").getElement().getTextRecursively())
                .contains("46,41");

        UI.getCurrent().navigate("open-items");
        assertThat($(Div.class).id("open-items-ages").getElement().getTextRecursively())
                .contains("Noch nicht fällig");
    }

    @Test
    void a_wrong_iban_is_told_beside_its_field() {
        UI.getCurrent().navigate("invoice-sender");
        TextField iban = $(TextField.class).id("seller-iban");

        iban.setValue("DE00");
        test($(Button.class).id("seller-save")).click();

        assertThat(iban.isInvalid()).isTrue();
        assertThat(iban.getErrorMessage()).contains("IBAN");
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_changes_nothing() {
        UI.getCurrent().navigate("invoice-sender");

        assertThat($(TextField.class).id("seller-name").isReadOnly()).isTrue();
    }

    @Test
    void an_invoice_says_where_it_was_sent_and_why_not() throws InterruptedException {
        InvoiceRow row = billed();
        UI.getCurrent().navigate("invoices/" + row.number());
        assertThat($(Div.class).id("invoice-sending").getElement().getTextRecursively())
                .contains("Versand", "Nicht versandt", "Mailserver");

        UI.getCurrent().navigate("monthly-run");
        assertThat($(Div.class).id("run-mails").getText()).startsWith("E-Mails: 1 ");
    }

    @Test
    void the_list_can_be_narrowed_to_what_was_not_sent() throws InterruptedException {
        InvoiceRow row = billed();
        LocalDate today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        assertThat(list.all(InvoiceFilter.all().withText(customer.value()).withUnsentOnly(true), today))
                .extracting(InvoiceRow::number)
                .containsExactly(row.number());
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_sends_nothing() {
        assertThatThrownBy(() -> mails.send("RE-2026-000001", "amt@stadt.example"))
                .isInstanceOf(AccessDeniedException.class);
    }
}
