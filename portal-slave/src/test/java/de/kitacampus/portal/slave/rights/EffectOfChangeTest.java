package de.kitacampus.portal.slave.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.rights.EffectOfChange.Affected;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EffectOfChangeTest {

    private static final RightsItem COURSE = RightsItem.of(CourseNumber.of("1.9.04"));
    private static final RightsItem OTHER = RightsItem.of(CourseNumber.of("11.3.01"));
    private final RoleId kitchen = new RoleId(UUID.randomUUID());
    private final RoleId head = new RoleId(UUID.randomUUID());
    private final PersonId cook = new PersonId(UUID.randomUUID());
    private final PersonId cookingHead = new PersonId(UUID.randomUUID());
    private final Map<PersonId, Set<RoleId>> people = Map.of(
            cook,
            Set.of(kitchen),
            cookingHead,
            Set.of(kitchen, head),
            new PersonId(UUID.randomUUID()),
            Set.of(head),
            new PersonId(UUID.randomUUID()),
            Set.of());

    @Test
    void everybody_with_the_role_gains() {
        Affected effect = effect(RightsChange.grant(Set.of(new Grant(kitchen, COURSE))), Set.of());
        assertThat(effect.gained()).containsOnlyKeys(cook, cookingHead);
        assertThat(effect.lost()).isEmpty();
    }

    @Test
    void who_has_the_right_by_another_role_gains_nothing() {
        Affected effect =
                effect(RightsChange.grant(Set.of(new Grant(kitchen, COURSE))), Set.of(new Grant(head, COURSE)));
        assertThat(effect.gained()).containsOnlyKeys(cook);
    }

    @Test
    void who_keeps_the_right_by_another_role_loses_nothing() {
        Set<Grant> before = Set.of(new Grant(kitchen, COURSE), new Grant(head, COURSE), new Grant(head, OTHER));
        Affected effect = effect(RightsChange.withdraw(Set.of(new Grant(kitchen, COURSE))), before);
        assertThat(effect.lost()).containsExactly(Map.entry(cook, Set.of(COURSE)));
    }

    @Test
    void a_person_counts_once_however_many_courses_change() {
        Affected effect =
                effect(RightsChange.grant(Set.of(new Grant(kitchen, COURSE), new Grant(kitchen, OTHER))), Set.of());
        assertThat(effect.gained()).hasSize(2).containsEntry(cook, Set.of(COURSE, OTHER));
    }

    @Test
    void for_whom_an_exception_counts_a_change_of_roles_changes_nothing() {
        Affected effect = EffectOfChange.of(
                RightsChange.grant(Set.of(new Grant(kitchen, COURSE))), Set.of(), people, Map.of(cook, Set.of(COURSE)));
        assertThat(effect.gained()).containsOnlyKeys(cookingHead);
    }

    private Affected effect(RightsChange change, Set<Grant> before) {
        return EffectOfChange.of(change, before, people, Map.of());
    }
}
