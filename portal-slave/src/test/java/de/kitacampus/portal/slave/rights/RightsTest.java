package de.kitacampus.portal.slave.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.slave.rights.RightsHistory.Action;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.testing.InTheWorld;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.dao.DataAccessException;

@InTheWorld
class RightsTest extends RightsCase {

    /** As many as there are in the pool. */
    private static final int CONNECTIONS = 20;

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
    void a_course_that_left_the_catalog_is_for_those_who_have_booked_it_and_have_the_right() {
        world.withdraw(number);
        assertThat(rights.decideOnBooked(cook.id(), number)).isInstanceOf(RightDecision.RolesWithout.class);
        tick(true, seen());
        assertThat(rights.decideOnBooked(cook.id(), number)).isInstanceOf(RightDecision.ByRole.class);
        assertThat(rights.decide(cook.id(), number))
                .isEqualTo(new RightDecision.NotOffered(ItemKind.COURSE, RightsItems.State.WITHDRAWN));
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
