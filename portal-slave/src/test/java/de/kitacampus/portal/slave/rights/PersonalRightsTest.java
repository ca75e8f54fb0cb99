package de.kitacampus.portal.slave.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.slave.rights.PersonalRights.Draft;
import de.kitacampus.portal.slave.rights.RightsHistory.Action;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonData.Leaver;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.testing.InTheWorld;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@InTheWorld
class PersonalRightsTest extends RightsCase {

    @Autowired
    RightsPersonData personData;

    private PersonalRight made(boolean allowed, int firstDay, int lastDay) {
        PersonalRights.Outcome outcome = exceptions.make(draft(allowed, firstDay, lastDay));
        assertThat(outcome).isInstanceOf(PersonalRights.Outcome.Saved.class);
        return ((PersonalRights.Outcome.Saved) outcome).right();
    }

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
}
