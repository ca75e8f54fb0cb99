package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RemindersTest extends TrainingHouse {

    @Autowired
    Reminders reminders;

    @Autowired
    MailedReminders post;

    @Autowired
    CarrierAddress carrier;

    @Test
    void reminders_are_noted_step_by_step_and_each_once() {
        saved(content(0, 12));
        assertThat(reminders.note()).isEqualTo(6);
        assertThat(reminders.note()).isZero();
        later(14);
        assertThat(reminders.note()).isEqualTo(3);
        assertThat(reminders.latest()).hasSize(9);
        world.signIn(head);
        assertThat(reminders.latest()).extracting(ReminderRow::name).doesNotContain("Bauer, Berta");
    }

    @Test
    void what_was_done_before_the_mail_left_is_not_sent() {
        saved(content(0, 12));
        reminders.note();
        bookings.book(anna.id(), course);
        pass(anna);
        post.send();
        assertThat(reminders.latest())
                .filteredOn(row -> row.person().equals(anna.id()))
                .extracting(ReminderRow::state)
                .containsOnly(ReminderState.NOT_NEEDED);
    }

    @Test
    void mails_go_to_the_person_the_head_and_the_carrier() {
        Person carla = world.person(withMail("Carla", "Cordes", List.of(), north));
        Person leader = world.person(withMail("Doris", "Dorn", List.of(north.id()), north));
        roster.observe();
        carrier.change("personal@traeger.example.org");
        saved(content(0, 12));
        later(15);
        reminders.note();
        post.send();
        post.send();
        List<String> mails = new ArrayList<>();
        jdbc.sql("select kind, address from mail where kind like 'training.%' order by kind, address")
                .query(row -> {
                    mails.add(row.getString(1) + " " + row.getString(2));
                });
        assertThat(mails)
                .containsExactly(
                        "training.mail.carrier personal@traeger.example.org",
                        "training.mail.head " + leader.email(),
                        "training.mail.person " + carla.email(),
                        "training.mail.person " + leader.email());
        assertThat(reminders.latest())
                .filteredOn(row -> row.person().equals(berta.id()) && row.step() == ReminderStep.PERSON)
                .extracting(ReminderRow::state)
                .containsExactly(ReminderState.NO_ADDRESS);
        assertThat(reminders.latest())
                .filteredOn(row -> row.step() == ReminderStep.CARRIER)
                .extracting(ReminderRow::state)
                .containsOnly(ReminderState.HANDED_OVER);
    }

    private static Person withMail(
            String first, String last, List<de.kitacampus.portal.slave.staff.CentreId> leads, Centre centre) {
        return new Person(
                new de.kitacampus.portal.slave.staff.PersonId(java.util.UUID.randomUUID()),
                first,
                last,
                first.toLowerCase(Locale.ROOT) + "@kita.example.org",
                null,
                List.of(centre),
                List.of(),
                leads,
                true);
    }
}
