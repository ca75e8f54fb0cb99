package de.kitacampus.portal.master.costcontrol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.UsageLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@AccountingTest
@WithMockUser(roles = "ADMIN")
class CostControlViewTest extends SpringBrowserlessTest {

    @Autowired
    UsageLedger ledger;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    private TestPortal portal = TestPortal.enrolled();

    @BeforeEach
    void two_bookings_and_an_own_use() {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
        var events = new TestJournal(portal)
                .closeSigned(
                        TestJournal.booking("1.9.04"),
                        TestJournal.booking("1.9.05", "20.00", "0.00", TestJournal.NOON),
                        TestJournal.ownUse("hygiene"));
        ledger.accept(portal.id(), events, null);
    }

    private void open(String query) {
        com.vaadin.flow.component.UI.getCurrent().setLocale(java.util.Locale.GERMAN);
        com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .navigate("cost-control", com.vaadin.flow.router.QueryParameters.fromString(query));
    }

    private String customer() {
        return "&customer=" + portals.customerOf(portal);
    }

    private String totals() {
        return $(Div.class).withId("cost-totals").single().getElement().getTextRecursively();
    }

    @Test
    void the_address_says_what_is_shown_and_the_totals_follow() {
        open("month=2026-11" + customer());

        assertThat(test($(Grid.class).withId("cost-grid").single()).size()).isEqualTo(2);
        assertThat(totals()).contains("59,00").contains("46,41").contains("7,41");
    }

    @Test
    void a_filter_narrows_and_reset_brings_all_back() {
        open("month=2026-11" + customer());
        test($(TextField.class).withId("cost-subject").single()).setValue("1.9.05");
        assertThat(totals()).contains("20,00").contains("0,00");

        test($(Button.class).withId("cost-reset").single()).click();
        assertThat($(TextField.class).withId("cost-subject").single().getValue())
                .isEmpty();
    }

    @Test
    void own_offers_and_the_course_offer_have_their_tabs() {
        open("tab=own&month=2026-11" + customer());
        assertThat(test($(Grid.class).withId("cost-grid").single()).size()).isEqualTo(1);

        open("tab=offer");
        assertThat(test($(Grid.class).withId("cost-offer").single()).size()).isEqualTo(2);
    }

    @Test
    void a_month_without_bookings_says_so() {
        open("month=2031-01");

        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Januar 2031");
    }
}
