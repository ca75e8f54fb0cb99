package de.kitacampus.portal.slave.invoices.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.invoices.CheckedBooking;
import de.kitacampus.portal.slave.invoices.Dispute;
import de.kitacampus.portal.slave.invoices.InvoiceMirror;
import de.kitacampus.portal.slave.invoices.InvoicesForTests;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@InTheWorld
@WithMockUser(roles = {PortalRole.ADMIN, PortalRole.HEAD})
class InvoiceViewsTest extends SpringBrowserlessTest {

    private static final String NUMBER = "RE-2026-0001";
    /** Column of the button. */
    private static final int BOOKINGS = 7;

    private static final int DISPUTE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingLedger ledger;

    @Autowired
    InvoiceMirror mirror;

    private static final AtomicInteger CENTRES = new AtomicInteger(100);

    private final Centre centre = World.centre("RV" + CENTRES.incrementAndGet(), "Haus der Rechnungen");
    private BookingEntry entry;

    @BeforeEach
    void a_booking() {
        world.empty();
        InvoicesForTests.empty(jdbc);
        world.signInAsAdmin();
        UI.getCurrent().setLocale(Locale.GERMAN);
        CourseNumber course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        Person anna = world.person("Anna", "Rechnung", centre);
        world.allow(anna, course);
        bookings.book(anna.id(), course);
        entry = ledger.page(
                        new BookingLedger.Filter(null, null, null, centre.code()),
                        new BookingLedger.Sort(BookingLedger.Column.OCCURRED_AT, true),
                        0,
                        1)
                .getFirst();
    }

    private void billed(Money net) {
        InvoicesForTests.tell(
                mirror,
                InvoicesForTests.invoice(
                        NUMBER,
                        centre,
                        List.of(InvoicesForTests.line(entry, 1, net)),
                        List.of(InvoicesForTests.billed(entry, net)),
                        List.of()));
    }

    private static void open(String route) {
        UI.getCurrent().navigate(route);
    }

    @Test
    void without_an_invoice_the_list_says_when_there_will_be_one() {
        open("invoices");
        assertThat(text(find(InvoicesView.class).single())).contains("Noch keine Rechnungen");
    }

    @Test
    void the_list_says_what_is_open_and_overdue() {
        billed(entry.purchasePrice());
        open("invoices");
        assertThat(find(Grid.class)
                        .withId("invoices-grid")
                        .single()
                        .getListDataView()
                        .getItems())
                .extracting(row -> ((CarrierInvoice) row).number())
                .containsExactly(NUMBER);
        assertThat(text(find(Div.class).withId("invoices-totals").single())).contains("24,00");
    }

    @Test
    void a_master_that_is_away_is_said() {
        open("invoices");
        test(find(Button.class).withId("invoices-refresh").single()).click();
        assertThat(test(find(com.vaadin.flow.component.notification.Notification.class)
                                .single())
                        .getText())
                .contains("antwortet gerade nicht");
    }

    @Test
    void an_invoice_that_agrees_says_so_and_leads_to_the_name() {
        billed(entry.purchasePrice());
        open("invoices/" + NUMBER);
        assertThat(text(find(Div.class).withId("invoice-verdict").single()))
                .contains("Alles stimmt auf den Cent: 1 Buchung verglichen");
        Grid<?> lines = find(Grid.class).withId("invoice-lines").single();
        ((Button) test(lines).getCellComponent(0, BOOKINGS)).click();
        Grid<?> behind = find(Grid.class).withId("invoice-bookings-grid").single();
        assertThat(behind.getListDataView().getItems())
                .extracting(row -> ((CheckedBooking) row).name())
                .containsExactly("Anna Rechnung");
        assertThat(find(Anchor.class).withId("invoice-file-PDF").single().isVisible())
                .isTrue();
    }

    @Test
    void another_price_is_said_in_words() {
        billed(Money.euro("25.00"));
        open("invoices/" + NUMBER);
        assertThat(text(find(Div.class).withId("invoice-verdict").single()))
                .contains("weichen voneinander ab", "1 Buchung wurde zu einem anderen Preis berechnet");
    }

    @Test
    void a_booking_is_disputed_beside_its_row_and_the_dispute_is_listed() {
        billed(Money.euro("25.00"));
        open("invoices/" + NUMBER);
        ((Button) test(find(Grid.class).withId("invoice-lines").single()).getCellComponent(0, BOOKINGS)).click();
        Grid<?> behind = find(Grid.class).withId("invoice-bookings-grid").single();
        ((Button) test(behind).getCellComponent(0, DISPUTE)).click();
        BigDecimalField expected =
                find(BigDecimalField.class).withId("dispute-expected").single();
        assertThat(expected.getValue()).isEqualByComparingTo("24.00");
        expected.setValue(new BigDecimal("25.00"));
        test(find(Button.class).withId("dispute-send").single()).click();
        assertThat(expected.getErrorMessage()).contains("25,00");
        expected.setValue(new BigDecimal("24.00"));
        test(find(Button.class).withId("dispute-send").single()).click();
        assertThat(text(test(behind).getCellComponent(0, DISPUTE))).isEqualTo("wird gesendet");

        open("invoices");
        assertThat(find(Grid.class)
                        .withId("disputes-grid")
                        .single()
                        .getListDataView()
                        .getItems())
                .extracting(row -> ((Dispute) row).event())
                .containsExactly(entry.id());
    }

    @Test
    void a_month_cannot_be_compared_without_the_master_and_that_is_said() {
        open("month-check");
        test(find(Button.class).withId("month-check-compare").single()).click();
        Instant end = Instant.now().plus(PATIENCE);
        while (!find(Button.class).withId("month-check-compare").single().isEnabled()) {
            assertThat(Instant.now()).isBefore(end);
            roundTrip();
        }
        assertThat(text(find(MonthCheckView.class).single())).contains("antwortet gerade nicht");
    }

    @Test
    void a_cancellation_leads_to_its_invoice() {
        var invoice = InvoicesForTests.invoice(NUMBER, centre, List.of(entry));
        InvoicesForTests.tell(mirror, InvoicesForTests.cancellation("RE-2026-0002", invoice), invoice);
        open("invoices/RE-2026-0002");
        assertThat(text(find(Div.class).withId("invoice-verdict").single()))
                .contains("korrigiert eine Rechnung", NUMBER)
                .doesNotContain("weichen");
    }

    @Test
    void lines_that_were_never_fetched_are_explained() {
        billed(entry.purchasePrice());
        jdbc.sql("delete from invoice_details").update();
        open("invoices/" + NUMBER);
        assertThat(text(find(InvoiceView.class).single())).contains("noch nicht im Portal");
        assertThat(find(Button.class).withId("invoice-again").single().isEnabled())
                .isTrue();
    }

    private static String text(Component shown) {
        return shown.getElement().getTextRecursively();
    }
}
