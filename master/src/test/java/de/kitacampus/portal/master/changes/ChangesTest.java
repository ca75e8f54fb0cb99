package de.kitacampus.portal.master.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseFixture;
import de.kitacampus.portal.master.security.BackOfficeAccounts;
import de.kitacampus.portal.master.security.BackOfficeRole;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeFilter;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.testing.AccountingTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@AccountingTest
@WithMockUser(
        username = "kita-campus",
        roles = {"ADMIN", "AUDITOR"})
class ChangesTest {

    /** More than a page of one history; at the same moments as another history has. */
    private static final int MANY = 250;

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2024-05-01T00:00:00Z");

    @Autowired
    Changes changes;

    @Autowired
    CourseEditing editing;

    @Autowired
    BackOfficeAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void histories_come_as_one_the_latest_first_without_a_gap_or_a_double() {
        many("list_price_change", "course_number, price_before, price_after", "'9.9.09', 1.00, 2.00");
        many("course_change", "course_number, field, value_before, value_after", "'9.9.09', 'title', 'a', 'b'");
        ChangeFilter filter = ChangeFilter.ALL.withText("9.9.09");

        List<Change> all = changes.stream(filter).toList();

        assertThat(all).hasSize(2 * MANY).isSortedAccordingTo((one, other) -> other.at()
                .compareTo(one.at()));
        assertThat(all.stream().map(change -> change.kind() + " " + change.place()))
                .doesNotHaveDuplicates();
        assertThat(changes.count(filter)).isEqualTo(2 * MANY);
        ChangePages pages = changes.pages(filter);
        assertThat(pages.page(0, 50)).isEqualTo(all.subList(0, 50));
        assertThat(pages.page(300, 50)).isEqualTo(all.subList(300, 350));
        assertThat(pages.page(100, 50)).isEqualTo(all.subList(100, 150));
        assertThat(pages.page(480, 50)).isEqualTo(all.subList(480, 500));
    }

    private void many(String table, String columns, String values) {
        for (int minute = 0; minute < MANY; minute++) {
            jdbc.sql("insert into " + table + " (id, changed_at, changed_by, " + columns + ") values (?, ?, 'mia', "
                            + values + ")")
                    .params(UUID.randomUUID(), FIRST.plusMinutes(minute / 3))
                    .update();
        }
    }

    @Test
    void each_change_of_a_course_is_told_with_who_and_what() {
        CourseNumber number = CourseFixture.anyNumber();
        CourseEntry added = changed(editing.add(number, CourseFixture.aCourse()));
        CourseEntry dearer =
                changed(editing.change(number, added.version(), added.data().withListPrice(Money.euro("77.10"))));
        changed(editing.change(
                number, dearer.version(), CourseFixture.titled("Neuer Titel").withListPrice(Money.euro("77.10"))));

        List<Change> told =
                changes.stream(ChangeFilter.ALL.withText(number.value())).toList();

        assertThat(told).allSatisfy(change -> {
            assertThat(change.by()).isEqualTo("kita-campus");
            assertThat(change.subject()).isEqualTo(number.value());
            assertThat(change.path()).isEqualTo("courses/" + number);
        });
        assertThat(told.stream().collect(Collectors.groupingBy(Change::kind, Collectors.counting())))
                .containsEntry(ChangeKind.COURSE, 2L)
                .containsEntry(ChangeKind.PRICE, 2L);
        assertThat(told)
                .anySatisfy(change -> assertThat(change.facts()).contains(Money.euro("77.10")))
                .anySatisfy(change -> assertThat(change.facts()).contains("Neuer Titel"));
    }

    private static CourseEntry changed(CourseChange outcome) {
        assertThat(outcome).isInstanceOf(CourseChange.Changed.class);
        return ((CourseChange.Changed) outcome).now();
    }

    @Test
    void a_new_role_is_told_and_can_neither_be_changed_nor_deleted() {
        accounts.add("frida", "Frida", BackOfficeRole.SALES, "Sonnenblume-2026");
        accounts.changeRole(
                accounts.all().stream()
                        .filter(account -> account.userName().equals("frida"))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                BackOfficeRole.ACCOUNTING);

        List<Change> told = changes.stream(ChangeFilter.ALL.withText("FRIDA").withKind(ChangeKind.ROLE))
                .toList();

        assertThat(told)
                .extracting(Change::textKey)
                .containsExactlyInAnyOrder("security.change.ROLE", "security.change.ADDED");
        assertThat(told.stream().flatMap(change -> change.facts().stream()))
                .contains(new Change.Word("security.role.accounting"), new Change.Word("security.role.sales"));
        for (String change : List.of(
                "delete from back_office_account_change", "update back_office_account_change set changed_by = 'ute'")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void closed_months_and_monthly_runs_are_told() {
        UUID run = UUID.randomUUID();
        jdbc.sql("insert into usage_closing (id, customer, billing_month, closed_at, closed_by)"
                        + " values (?, 'TST-77001', '2019-03', ?, 'berta')")
                .params(UUID.randomUUID(), FIRST)
                .update();
        jdbc.sql("insert into invoice_run (id, billing_month, started_at, started_by, finished_at)"
                        + " values (?, '2019-03', ?, 'berta', ?)")
                .params(run, FIRST.plusMinutes(1), FIRST.plusMinutes(2))
                .update();
        jdbc.sql("insert into invoice_run_item (run_id, customer, state, invoices, gross, problem)"
                        + " values (?, 'TST-77001', 'DONE', 1, 10, '')")
                .params(run)
                .update();

        List<Change> told = changes.stream(
                        ChangeFilter.ALL.withText("2019-03").withBy("berta").withKind(ChangeKind.INVOICE))
                .toList();

        assertThat(told).extracting(Change::textKey).containsExactly("invoicing.change.run", "usage.change.closed");
        assertThat(told.getFirst().facts()).containsExactly(YearMonth.of(2019, 3), 1L);
        assertThat(told.getLast().path()).isEqualTo("carriers/TST-77001");
    }

    @Test
    void days_are_those_of_berlin_and_both_count() {
        jdbc.sql(
                        "insert into course_change (id, course_number, changed_at, changed_by, field, value_before, value_after)"
                                + " values (gen_random_uuid(), '9.7.01', ?, 'ute', 'title', 'a', 'b')")
                .params(Instant.parse("2023-06-30T22:30:00Z").atOffset(ZoneOffset.UTC))
                .update();
        LocalDate first = LocalDate.of(2023, 7, 1);
        ChangeFilter ute = ChangeFilter.ALL.withBy("UT");

        assertThat(changes.count(ute.withFrom(first).withTo(first))).isEqualTo(1);
        assertThat(changes.count(ute.withTo(first.minusDays(1)))).isZero();
        assertThat(changes.count(ute.withFrom(first.plusDays(1)))).isZero();
    }

    @Test
    @WithMockUser(roles = "SOMEBODY")
    void not_everybody_reads_them() {
        assertThatThrownBy(() -> changes.count(ChangeFilter.ALL)).isInstanceOf(AccessDeniedException.class);
    }
}
