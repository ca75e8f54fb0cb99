package de.kitacampus.portal.slave.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.rights.RightsMatrix.Effect;
import de.kitacampus.portal.slave.staff.RoleId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EffectOfChangeTest {

    private static final CourseNumber COURSE = CourseNumber.of("1.9.04");
    private static final CourseNumber OTHER = CourseNumber.of("11.3.01");
    private final RoleId kitchen = new RoleId(UUID.randomUUID());
    private final RoleId head = new RoleId(UUID.randomUUID());
    private final List<Set<RoleId>> people = List.of(Set.of(kitchen), Set.of(kitchen, head), Set.of(head), Set.of());

    @Test
    void everybody_with_the_role_gains() {
        Effect effect = EffectOfChange.of(RightsChange.grant(Set.of(new Grant(kitchen, COURSE))), Set.of(), people);
        assertThat(effect).isEqualTo(new Effect(2, 0, Set.of(COURSE), Set.of()));
    }

    @Test
    void who_has_the_right_by_another_role_gains_nothing() {
        Effect effect = EffectOfChange.of(
                RightsChange.grant(Set.of(new Grant(kitchen, COURSE))), Set.of(new Grant(head, COURSE)), people);
        assertThat(effect.gaining()).isEqualTo(1);
    }

    @Test
    void who_keeps_the_right_by_another_role_loses_nothing() {
        Set<Grant> before = Set.of(new Grant(kitchen, COURSE), new Grant(head, COURSE), new Grant(head, OTHER));
        Effect effect = EffectOfChange.of(RightsChange.withdraw(Set.of(new Grant(head, COURSE))), before, people);
        assertThat(effect).isEqualTo(new Effect(0, 1, Set.of(), Set.of(COURSE)));
    }

    @Test
    void a_person_counts_once_however_many_courses_change() {
        Effect effect = EffectOfChange.of(
                RightsChange.grant(Set.of(new Grant(kitchen, COURSE), new Grant(kitchen, OTHER))), Set.of(), people);
        assertThat(effect.gaining()).isEqualTo(2);
        assertThat(effect.gainedCourses()).containsExactlyInAnyOrder(COURSE, OTHER);
    }
}
