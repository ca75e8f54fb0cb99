package de.kitacampus.portal.slave.pseudonyms;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.testing.InTheWorld;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheWorld
class PseudonymsTest {

    @Autowired
    Pseudonyms pseudonyms;

    private final PersonId person = new PersonId(UUID.randomUUID());

    @Test
    void a_person_keeps_the_user_id() {
        UserId userId = pseudonyms.of(person);
        assertThat(pseudonyms.of(person)).isEqualTo(userId);
        assertThat(pseudonyms.personOf(userId)).contains(person);
        assertThat(userId.value().version()).isEqualTo(4);
        assertThat(userId.value()).isNotEqualTo(person.value());
    }

    @Test
    void two_people_have_two_user_ids() {
        PersonId other = new PersonId(UUID.randomUUID());
        UserId mine = pseudonyms.of(person);
        UserId others = pseudonyms.of(other);
        assertThat(mine).isNotEqualTo(others);
        assertThat(pseudonyms.personsOf(List.of(mine, others, UserId.random())))
                .hasSize(2)
                .containsEntry(mine, person)
                .containsEntry(others, other);
    }

    @Test
    void many_who_ask_at_once_get_the_same_user_id() throws Exception {
        for (int round = 0; round < 10; round++) {
            PersonId somebody = new PersonId(UUID.randomUUID());
            assertThat(new HashSet<>(AtOnce.all(6, () -> pseudonyms.of(somebody))))
                    .hasSize(1);
        }
    }

    @Test
    void an_erased_user_id_leads_to_nobody() {
        UserId userId = pseudonyms.of(person);
        pseudonyms.erase(person);
        assertThat(pseudonyms.personOf(userId)).isEmpty();
        assertThat(pseudonyms.of(person)).isNotEqualTo(userId);
    }
}
