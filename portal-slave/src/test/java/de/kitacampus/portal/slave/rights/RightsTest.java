package de.kitacampus.portal.slave.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.rights.PersonalRights.Draft;
import de.kitacampus.portal.slave.rights.RightsHistory.Action;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonData.Leaver;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@InTheWorld
class RightsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 15);
    /** As many as there are in the pool. */
    private static final int CONNECTIONS = 20;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RightsMatrix matrix;

    @Autowired
    RightsService rights;

    @Autowired
    PersonalRights exceptions;

    @Autowired
    RightsHistory history;

    @Autowired
    RightsPersonData personData;

    @Autowired
    Bookings bookings;

    private final JobRole kitchen = new JobRole(new RoleId(UUID.randomUUID()), "Küchenpersonal", 2);
    private final Centre north = World.centre("N01", "Haus Nord");
    private final Centre south = World.centre("S01", "Haus Süd");
    private CourseNumber number;
    private RightsItem course;
    private Person cook;
    private Person head;

    @BeforeEach
    void a_cook_a_head_and_a_course() {
        world.empty();
        jdbc.sql("delete from role_right").update();
        jdbc.sql("delete from personal_right").update();
        number = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        course = RightsItem.of(number);
        cook = person("Kai", kitchen, south);
        head = world.head(world.person("Hanna", "Haupt", north), north);
        world.signInAsAdmin();
    }

    private Person person(String name, JobRole role, Centre centre) {
        return world.person(new Person(
                new PersonId(UUID.randomUUID()),
                name,
                "Koch",
                null,
                null,
                List.of(centre),
                List.of(role),
                List.of(),
                true));
    }

    private long seen() {
        return matrix.sheet(ItemKind.COURSE).seen();
    }

    private RightsMatrix.Outcome tick(boolean on, long seen) {
        Set<Grant> cell = Set.of(new Grant(kitchen.id(), course));
        return matrix.apply(on ? RightsChange.grant(cell) : RightsChange.withdraw(cell), seen);
    }

    private Draft draft(boolean allowed, int firstDay, int lastDay) {
        return new Draft(
                cook.id(),
                course,
                allowed,
                TODAY.plusDays(firstDay),
                TODAY.plusDays(lastDay),
                "Vertretung in der Küche");
    }

    private PersonalRight made(boolean allowed, int firstDay, int lastDay) {
        PersonalRights.Outcome outcome = exceptions.make(draft(allowed, firstDay, lastDay));
        assertThat(outcome).isInstanceOf(PersonalRights.Outcome.Saved.class);
        return ((PersonalRights.Outcome.Saved) outcome).right();
    }

    private boolean mayUse() {
        return rights.mayUse(cook.id(), course);
    }

    // the matrix

    @Test
    void a_tick_acts_at_once_and_knows_since_when() {
        assertThat(mayUse()).isFalse();
        tick(true, seen());
        assertThat(rights.decide(cook.id(), number))
                .isEqualTo(new RightDecision.ByRole(kitchen, world.time().instant()));
        assertThat(rights.allowed(cook.id())).containsExactly(number);
        tick(false, seen());
        assertThat(mayUse()).isFalse();
    }

    @Test
    void own_content_has_a_matrix_of_its_own_under_the_same_key() {
        RightsItem content = RightsItem.ofContent(UUID.randomUUID());
        long courses = seen();
        matrix.apply(
                RightsChange.grant(Set.of(new Grant(kitchen.id(), content))),
                matrix.sheet(ItemKind.CONTENT).seen());
        assertThat(matrix.sheet(ItemKind.CONTENT).grants()).containsExactly(new Grant(kitchen.id(), content));
        assertThat(matrix.sheet(ItemKind.COURSE).grants()).isEmpty();
        assertThat(seen()).isEqualTo(courses);
        assertThat(rights.decideOn(cook.id(), content))
                .isEqualTo(new RightDecision.NotOffered(ItemKind.CONTENT, RightsItems.State.WITHDRAWN));
    }

    @Test
    void a_change_of_two_matrices_at_once_is_a_mistake() {
        RightsChange both = RightsChange.grant(Set.of(
                new Grant(kitchen.id(), course), new Grant(kitchen.id(), RightsItem.ofContent(UUID.randomUUID()))));
        assertThatThrownBy(() -> matrix.apply(both, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_second_who_changes_the_same_cell_is_told_and_nothing_is_saved() {
        long seen = seen();
        tick(true, seen);
        assertThat(tick(false, seen))
                .isInstanceOfSatisfying(RightsMatrix.Outcome.ChangedMeanwhile.class, told -> assertThat(told.changes())
                        .extracting(RightsHistory.Entry::role)
                        .containsExactly("Küchenpersonal"));
        assertThat(mayUse()).isTrue();
    }

    @Test
    void who_changes_another_cell_is_not_held_up_but_learns_that_there_is_news() {
        long seen = seen();
        tick(true, seen);
        Grant other = new Grant(head.roles().getFirst().id(), course);
        assertThat(matrix.apply(RightsChange.grant(Set.of(other)), seen))
                .isInstanceOfSatisfying(RightsMatrix.Outcome.Applied.class, applied -> assertThat(applied.others())
                        .isTrue());
    }

    @Test
    void of_many_who_tick_the_same_cell_at_once_one_wins() throws Exception {
        long seen = seen();
        List<RightsMatrix.Outcome> outcomes = AtOnce.all(4, () -> tick(true, seen));
        assertThat(outcomes)
                .filteredOn(RightsMatrix.Outcome.Applied.class::isInstance)
                .hasSize(1);
        assertThat(matrix.sheet(ItemKind.COURSE).grants()).hasSize(1);
    }

    @Test
    void a_preview_counts_running_bookings_that_would_be_blocked() {
        tick(true, seen());
        world.allow(cook, number);
        bookings.book(cook.id(), number);
        RightsMatrix.Effect effect = matrix.preview(RightsChange.withdraw(Set.of(new Grant(kitchen.id(), course))));
        assertThat(effect.lost()).containsOnlyKeys(cook.id());
        assertThat(effect.running()).isEqualTo(1);
        assertThat(mayUse()).isTrue();
    }

    @Test
    void a_head_reads_the_roles_of_her_people_and_changes_nothing() {
        world.signIn(head);
        RightsMatrix.Sheet sheet = matrix.sheet(ItemKind.COURSE);
        assertThat(sheet.roles()).isEqualTo(head.roles());
        assertThat(sheet.editable()).isFalse();
        assertThat(tick(true, sheet.seen())).isInstanceOf(RightsMatrix.Outcome.NotYours.class);
        assertThat(matrix.preview(RightsChange.grant(Set.of(new Grant(kitchen.id(), course)))))
                .isEqualTo(RightsMatrix.Effect.NONE);
        assertThat(history.count(RightsHistory.Filter.NONE)).isZero();
        assertThat(mayUse()).isFalse();
    }

    @Test
    void staff_see_nothing_and_change_nothing() {
        world.signIn(cook);
        RightsMatrix.Sheet sheet = matrix.sheet(ItemKind.COURSE);
        assertThat(sheet.roles()).isEmpty();
        assertThat(sheet.items()).isEmpty();
        assertThat(sheet.grants()).isEmpty();
        assertThat(tick(true, sheet.seen())).isInstanceOf(RightsMatrix.Outcome.NotYours.class);
        assertThat(exceptions.make(draft(true, 0, 5))).isInstanceOf(PersonalRights.Outcome.NotYours.class);
        assertThat(exceptions.explain(cook.id(), course)).isEmpty();
        assertThat(exceptions.people("", 0, 50)).isEmpty();
    }

    @Test
    void looking_often_keeps_no_connection() {
        tick(true, seen());
        for (int look = 0; look < CONNECTIONS * 2; look++) {
            assertThat(rights.allowed(cook.id())).hasSize(1);
        }
    }

    // exceptions

    @Test
    void an_exception_allows_what_no_role_allows_and_ends_by_itself() {
        PersonalRight exception = made(true, 0, 5);
        assertThat(rights.decide(cook.id(), number)).isEqualTo(new RightDecision.ByException(exception));
        assertThat(rights.allowed(cook.id())).containsExactly(number);
        world.time().tick(Duration.ofDays(5));
        assertThat(mayUse()).isTrue();
        world.time().tick(Duration.ofDays(1));
        assertThat(mayUse()).isFalse();
        assertThat(rights.allowed(cook.id())).isEmpty();
    }

    @Test
    void an_exception_forbids_what_a_role_allows_from_its_first_day_on() {
        tick(true, seen());
        made(false, 2, 5);
        assertThat(mayUse()).isTrue();
        world.time().tick(Duration.ofDays(2));
        assertThat(rights.decide(cook.id(), number)).isInstanceOf(RightDecision.Excepted.class);
        assertThat(matrix.sheet(ItemKind.COURSE).marks()).containsEntry(new Grant(kitchen.id(), course), 1);
    }

    @Test
    void there_is_one_exception_at_a_time_for_a_person_and_an_item() throws Exception {
        List<PersonalRights.Outcome> outcomes = AtOnce.all(4, () -> exceptions.make(draft(true, 0, 5)));
        assertThat(outcomes)
                .filteredOn(PersonalRights.Outcome.Saved.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(PersonalRights.Outcome.AlreadyThere.class::isInstance)
                .hasSize(3);
        world.time().tick(Duration.ofDays(6));
        assertThat(exceptions.make(draft(false, 6, 9))).isInstanceOf(PersonalRights.Outcome.Saved.class);
        assertThat(exceptions.of(cook.id())).hasSize(2);
    }

    @Test
    void the_database_itself_refuses_a_second_one() {
        made(true, 0, 5);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into personal_right (id, version, person_id, item_kind, item_key, allowed, valid_from,
                                    valid_until, reason, made_at, live_key)
                                select cast(? as uuid), 0, person_id, item_kind, item_key, allowed, valid_from, valid_until, reason,
                                    made_at, live_key from personal_right""").param(UUID.randomUUID()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void an_exception_is_prolonged_and_taken_back_and_the_slower_one_is_told() {
        PersonalRight exception = made(true, 0, 5);
        assertThat(exceptions.change(exception.id(), 0, TODAY.plusDays(9), "länger krank"))
                .isInstanceOf(PersonalRights.Outcome.Saved.class);
        assertThat(exceptions.change(exception.id(), 0, TODAY, "doch nicht"))
                .isInstanceOf(PersonalRights.Outcome.ChangedMeanwhile.class);
        assertThat(exceptions.end(exception.id(), 0)).isInstanceOf(PersonalRights.Outcome.ChangedMeanwhile.class);
        assertThat(mayUse()).isTrue();
        assertThat(exceptions.end(exception.id(), 1)).isInstanceOf(PersonalRights.Outcome.Saved.class);
        assertThat(mayUse()).isFalse();
        assertThat(history.page(RightsHistory.Filter.NONE.withPerson(cook.id()), 0, 10))
                .extracting(RightsHistory.Entry::action)
                .containsExactly(Action.EXCEPTION_ENDED, Action.EXCEPTION_CHANGED, Action.EXCEPTION_MADE);
    }

    @Test
    void an_exception_without_end_or_reason_or_in_the_past_is_refused_at_its_field() {
        assertThat(exceptions.make(new Draft(cook.id(), course, true, TODAY, null, "Grund")))
                .isEqualTo(new PersonalRights.Outcome.Invalid(
                        PersonalRights.Field.UNTIL, "rights.exception.until.missing"));
        assertThat(exceptions.make(draft(true, 3, 2)))
                .isInstanceOfSatisfying(PersonalRights.Outcome.Invalid.class, invalid -> assertThat(invalid.field())
                        .isEqualTo(PersonalRights.Field.UNTIL));
        assertThat(exceptions.make(draft(true, -1, 2)))
                .isInstanceOfSatisfying(PersonalRights.Outcome.Invalid.class, invalid -> assertThat(invalid.field())
                        .isEqualTo(PersonalRights.Field.FROM));
        assertThat(exceptions.make(new Draft(cook.id(), course, true, TODAY, TODAY, " ")))
                .isInstanceOfSatisfying(PersonalRights.Outcome.Invalid.class, invalid -> assertThat(invalid.field())
                        .isEqualTo(PersonalRights.Field.REASON));
        assertThat(exceptions.of(cook.id())).isEmpty();
    }

    @Test
    void a_preview_of_an_exception_says_whether_it_makes_a_difference() {
        assertThat(exceptions.preview(draft(true, 0, 5)).changes()).isTrue();
        assertThat(exceptions.preview(draft(false, 0, 5)).changes()).isFalse();
    }

    @Test
    void a_head_sees_exceptions_of_her_people_only_and_makes_none() {
        made(true, 0, 5);
        Person own = person("Nora", kitchen, north);
        exceptions.make(new Draft(own.id(), course, true, TODAY, TODAY, "Probe"));
        world.signIn(head);
        assertThat(exceptions.live()).extracting(PersonalRights.Row::name).containsExactly("Nora Koch");
        assertThat(exceptions.of(course)).hasSize(1);
        assertThat(exceptions.of(cook.id())).isEmpty();
        assertThat(exceptions.explain(cook.id(), course)).isEmpty();
        assertThat(exceptions.explain(own.id(), course)).isPresent();
        PersonalRight foreign = exceptions.live().getFirst().right();
        assertThat(exceptions.end(foreign.id(), foreign.version())).isInstanceOf(PersonalRights.Outcome.NotYours.class);
        assertThat(exceptions.change(foreign.id(), 0, TODAY, "x")).isInstanceOf(PersonalRights.Outcome.NotYours.class);
        assertThat(exceptions.make(draft(true, 0, 5))).isInstanceOf(PersonalRights.Outcome.NotYours.class);
    }

    @Test
    void an_erased_person_leaves_no_reason() {
        made(true, 0, 5);
        assertThat(personData.tell(cook.id()).getFirst().rows()).hasSize(1);
        personData.erase(new Leaver(cook.id(), "Kai", "Koch"));
        assertThat(jdbc.sql("select count(*) from personal_right where reason is not null or live_key is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    // history

    @Test
    void the_history_tells_who_what_and_when_by_item_role_and_day() {
        tick(true, seen());
        tick(false, seen());
        RightsHistory.Filter mine = RightsHistory.Filter.NONE.withRole(kitchen.id());
        assertThat(history.page(mine, 0, 10))
                .extracting(RightsHistory.Entry::action)
                .containsExactly(Action.WITHDRAWN, Action.GRANTED);
        assertThat(history.page(mine, 1, 1))
                .extracting(RightsHistory.Entry::action)
                .containsExactly(Action.GRANTED);
        assertThat(history.count(mine.withItem(course).withFrom(TODAY).withTo(TODAY)))
                .isEqualTo(2);
        assertThat(history.count(mine.withTo(TODAY.minusDays(1)))).isZero();
        assertThat(history.count(mine.withFrom(TODAY.plusDays(1)))).isZero();
    }

    @Test
    @EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
    void the_database_refuses_to_change_or_remove_history() {
        tick(true, seen());
        assertThatThrownBy(() -> jdbc.sql("update right_change set changed_at = changed_at")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from right_change").update()).isInstanceOf(DataAccessException.class);
    }
}
