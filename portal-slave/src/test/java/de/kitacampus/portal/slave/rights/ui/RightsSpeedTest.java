package de.kitacampus.portal.slave.rights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.testing.LargeCarrier;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

/** How long the server takes for the matrix of a large carrier; run with {@code -Dbench=rights}. */
@SpringBootTest
@DirtiesContext
@Tag("persistence")
@EnabledIfSystemProperty(named = "bench", matches = "rights")
@WithMockUser(roles = PortalRole.ADMIN)
class RightsSpeedTest extends SpringBrowserlessTest {

    private static final Logger LOG = LoggerFactory.getLogger(RightsSpeedTest.class);
    private static final int WARM_UP = 30;
    private static final int LOOKS = 60;
    /** As many rows as a browser asks for at once. */
    private static final int ROWS = 50;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Offer offer;

    @Autowired
    RightsMatrix matrix;

    @Autowired
    Clock clock;

    @Test
    void the_page_and_a_tick_are_quick_enough() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        LargeCarrier.USUAL.fill(jdbc, offer, clock.instant());
        long page = percentile("page", () -> navigate(RightsHistoryView.class), () -> {
            RightsView view = navigate(RightsView.class);
            RightsGrid grid = find(RightsGrid.class, view).single();
            grid.getDataCommunicator().setViewportRange(0, ROWS);
            roundTrip();
        });
        RightsView view = navigate(RightsView.class);
        List<JobRole> roles = matrix.sheet(ItemKind.COURSE).roles();
        RightsGrid grid = find(RightsGrid.class, view).single();
        MatrixRow line = test(grid).getRow(5);
        boolean[] on = {true};
        assertThat(test(grid).size()).isGreaterThan(300);
        long tick = percentile("tick", () -> {}, () -> {
            view.cell(roles.getLast(), line, on[0]);
            on[0] = !on[0];
            roundTrip();
        });
        percentile("sheet", () -> {}, () -> matrix.sheet(ItemKind.COURSE));
        assertThat(page).isLessThan(300);
        assertThat(tick).isLessThan(50);
    }

    private static long percentile(String name, Runnable before, Runnable look) {
        long[] times = new long[LOOKS];
        for (int one = -WARM_UP; one < LOOKS; one++) {
            before.run();
            long start = System.nanoTime();
            look.run();
            if (one >= 0) {
                times[one] = Duration.ofNanos(System.nanoTime() - start).toMillis();
            }
        }
        Arrays.sort(times);
        LOG.info("{}: median {} ms, 95th percentile {} ms", name, times[LOOKS / 2], times[LOOKS * 95 / 100]);
        return times[LOOKS * 95 / 100];
    }
}
