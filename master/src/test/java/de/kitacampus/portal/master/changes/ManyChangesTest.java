package de.kitacampus.portal.master.changes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeFilter;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeSource;
import de.kitacampus.portal.master.testing.AccountingTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Long histories of several modules; how long each took is in the log, {@code -Dchanges.rows=20000} makes them 100,000 changes. */
@AccountingTest
@Transactional
@WithMockUser(username = "kita-campus", roles = "AUDITOR")
class ManyChangesTest {

    private static final Logger LOG = LoggerFactory.getLogger(ManyChangesTest.class);
    private static final int ROWS = Integer.getInteger("changes.rows", 1_200);
    private static final int AT_ONCE = 100;
    private static final int SHOWN = 50;
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2012-01-01T00:00:00Z");

    @Autowired
    List<ChangeSource> sources;

    @Autowired
    JdbcTemplate jdbc;

    private final List<Counted> counted = new ArrayList<>();
    private Changes changes = new Changes(List.of());

    /** Counts what a history was asked for. */
    private static final class Counted implements ChangeSource {

        private final ChangeSource source;
        private int queries;
        private int rows;

        private Counted(ChangeSource source) {
            this.source = source;
        }

        @Override
        public ChangeKind kind() {
            return source.kind();
        }

        @Override
        public List<Change> page(ChangeFilter filter, @Nullable Change last, int limit) {
            List<Change> page = source.page(filter, last, limit);
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            queries++;
            rows += page.size();
            return page;
        }

        @Override
        public long count(ChangeFilter filter) {
            return source.count(filter);
        }
    }

    @BeforeEach
    void long_histories() {
        fill("list_price_change", "course_number, price_before, price_after", "'9.9.08', 1.00, 2.00");
        fill("course_change", "course_number, field, value_before, value_after", "'9.9.08', 'title', 'a', 'b'");
        fill(
                "agreement_change",
                "customer_number, action, valid_from, terms",
                "'TST-88001', 'ADDED', date '2012-01-01', 'x'");
        fill("back_office_account_change", "user_name, action, role", "'frieda', 'LOCKED', 'SALES'");
        fill("portal_change", "portal_name, portal_id, action", "'Portal', gen_random_uuid(), 'SUSPENDED'");
        sources.forEach(source -> counted.add(new Counted(source)));
        changes = new Changes(List.copyOf(counted));
    }

    /** Every eleventh is by somebody else. */
    private void fill(String table, String columns, String values) {
        List<Object[]> rows = IntStream.range(0, ROWS)
                .mapToObj(place -> new Object[] {
                    UUID.randomUUID(), FIRST.plusMinutes(place * 7L + table.length()), place % 11 == 0 ? "xaver" : "mia"
                })
                .toList();
        jdbc.batchUpdate(
                "insert into " + table + " (id, changed_at, changed_by, " + columns + ") values (?, ?, ?, " + values
                        + ")",
                rows);
    }

    private <T> T timed(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        LOG.info("{}: {} ms", what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return result;
    }

    private int rowsRead() {
        return counted.stream().mapToInt(source -> source.rows).sum();
    }

    @Test
    void the_first_page_asks_each_history_once_for_no_more_than_it_shows_at_most() {
        timed("count", () -> changes.count(ChangeFilter.ALL));
        List<Change> page =
                timed("first page", () -> changes.pages(ChangeFilter.ALL).page(0, SHOWN));

        assertThat(page)
                .hasSize(SHOWN)
                .isSortedAccordingTo(Comparator.comparing(Change::at).reversed());
        assertThat(counted).allSatisfy(source -> {
            assertThat(source.queries).isEqualTo(1);
            assertThat(source.rows).isLessThanOrEqualTo(AT_ONCE);
        });
    }

    @Test
    void page_one_hundred_reads_what_lies_before_it_once_and_nothing_of_the_rest() {
        ChangePages pages = changes.pages(ChangeFilter.ALL);
        int before = ChangePages.MOST - SHOWN;

        assertThat(timed("page 100", () -> pages.page(before, SHOWN))).hasSize(SHOWN);

        assertThat(rowsRead()).isLessThanOrEqualTo(ChangePages.MOST + counted.size() * AT_ONCE);
        int read = rowsRead();
        pages.page(0, SHOWN);
        pages.page(before, SHOWN);
        assertThat(rowsRead()).as("scrolled back").isEqualTo(read);
    }

    @Test
    void a_search_reads_no_more_than_it_finds_and_shows() {
        ChangeFilter found = ChangeFilter.ALL.withText("9.9.08").withBy("xaver");
        timed("count of a search", () -> changes.count(found));
        List<Change> page = timed("search", () -> changes.pages(found).page(0, SHOWN));

        assertThat(page).hasSize(SHOWN).allSatisfy(change -> assertThat(change.by())
                .isEqualTo("xaver"));
        assertThat(counted).allSatisfy(source -> assertThat(source.queries).isEqualTo(1));
        assertThat(rowsRead()).isLessThanOrEqualTo(2 * AT_ONCE);

        ChangeFilter missed = ChangeFilter.ALL.withText("steht nirgends");
        assertThat(timed("search for nothing", () -> changes.count(missed))).isZero();
        assertThat(changes.pages(missed).page(0, SHOWN)).isEmpty();
        assertThat(rowsRead()).isLessThanOrEqualTo(2 * AT_ONCE);
    }
}
