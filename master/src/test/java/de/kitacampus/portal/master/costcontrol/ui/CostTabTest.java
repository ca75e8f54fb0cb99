package de.kitacampus.portal.master.costcontrol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.master.usage.LedgerFilter;
import org.junit.jupiter.api.Test;

class CostTabTest {

    @Test
    void each_tab_shows_its_kind_of_usage() {
        assertThat(CostTab.COURSES.shown(LedgerFilter.all()).types()).isEqualTo(LedgerFilter.COURSES);
        assertThat(CostTab.OWN.shown(LedgerFilter.all()).types()).isEqualTo(LedgerFilter.OWN_OFFERS);
    }

    @Test
    void a_filter_that_the_screen_cannot_show_does_not_count() {
        LedgerFilter hidden = LedgerFilter.all().withPortal(PortalId.random()).withDifferencesOnly(true);

        assertThat(CostTab.COURSES.shown(hidden)).isEqualTo(CostTab.COURSES.shown(LedgerFilter.all()));
    }
}
