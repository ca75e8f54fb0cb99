package de.kitacampus.portal.master.statistics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and words; the figures are tested without a view. */
@AccountingTest
@WithMockUser(roles = "AUDITOR")
class StatisticsViewTest extends SpringBrowserlessTest {

    @Autowired
    UsageLedger ledger;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    private TestPortal portal = TestPortal.enrolled();

    @BeforeEach
    void two_bookings() {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
        ledger.accept(
                portal.id(),
                new TestJournal(portal).closeSigned(TestJournal.booking("1.9.04"), TestJournal.booking("1.9.05")),
                null);
    }

    private void open(Locale language, String query) {
        UI.getCurrent().setLocale(language);
        UI.getCurrent()
                .navigate(
                        StatisticsView.ROUTE,
                        QueryParameters.fromString("customer=" + portals.customerOf(portal) + query));
    }

    private String text() {
        return $(StatisticsView.class).single().getElement().getTextRecursively();
    }

    private String totals() {
        return $(Div.class).id("statistics-totals").getElement().getTextRecursively();
    }

    @Test
    void the_address_says_what_is_shown() {
        open(Locale.GERMAN, "&tab=courses&year=2026");
        assertThat(test($(Grid.class).id("statistics-grid")).size()).isEqualTo(2);
        assertThat(totals()).contains("Gebucht: 2").doesNotContain("Abgerechnet");
        assertThat($(Grid.class).id("statistics-grid").getColumnByKey("billed").isVisible())
                .isFalse();
        assertThat($(Anchor.class).withId("statistics-export").exists()).isTrue();
    }

    @Test
    void the_chart_tells_each_year_in_both_languages() {
        open(Locale.GERMAN, "");
        assertThat(text()).contains("2026: 2 Buchungen");
        open(Locale.ENGLISH, "");
        assertThat(text()).contains("2026: 2 bookings");
    }

    @Test
    void a_tab_changes_the_table() {
        open(Locale.GERMAN, "&year=2026");
        assertThat(test($(Grid.class).id("statistics-grid")).size()).isEqualTo(11);
        assertThat(totals()).contains("Abgerechnet (netto): 0,00");
        assertThat($(Grid.class).id("statistics-grid").getColumnByKey("billed").isVisible())
                .isTrue();
        $(Tabs.class).single().setSelectedIndex(3);
        assertThat(test($(Grid.class).id("statistics-grid")).size()).isEqualTo(1);
    }

    @Test
    void courses_in_several_categories_are_spoken_of() {
        open(Locale.GERMAN, "&tab=categories");
        assertThat(totals()).contains("Gebucht: 2", "2 Kurse stehen in mehreren Kategorien und zählen in jeder davon");
        open(Locale.ENGLISH, "&tab=categories");
        assertThat(totals()).contains("2 courses are in several categories and count in each of them");
        open(Locale.GERMAN, "&tab=categories&category=law");
        assertThat(totals()).doesNotContain("mehreren Kategorien");
    }

    @Test
    void nonsense_in_the_address_shows_everything() {
        open(Locale.GERMAN, "&year=1871&category=xyz&course=%20&tab=nothing");
        assertThat(totals()).contains("Gebucht: 2");
    }
}
