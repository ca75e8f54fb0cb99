package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.mail.MailId;
import de.kitacampus.portal.slave.mail.MailLanguages;
import de.kitacampus.portal.slave.mail.Mails;
import de.kitacampus.portal.slave.mail.NewMail;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the reminders that wait to the outbox of mails: one mail for each recipient and step, with all that it is about. In one
 * transaction, so that a reminder is in the outbox or waits, and never both.
 */
@Component
class MailedReminders implements ReminderPost {

    private static final int TOGETHER = 2_000;

    private final ReminderStore store;
    private final Situations situations;
    private final CarrierAddress carrier;
    private final Staff staff;
    private final Mails mails;
    private final MailLanguages languages;
    private final Clock clock;

    MailedReminders(
            ReminderStore store,
            Situations situations,
            CarrierAddress carrier,
            Staff staff,
            Mails mails,
            MailLanguages languages,
            Clock clock) {
        this.store = store;
        this.situations = situations;
        this.carrier = carrier;
        this.staff = staff;
        this.mails = mails;
        this.languages = languages;
        this.clock = clock;
    }

    /** A mail to be: who gets it, and the reminders it holds. */
    private record Letter(ReminderStep step, @Nullable UUID person, String address, String name, List<Item> items) {}

    /** A reminder with the duty it is about. */
    private record Item(ReminderStore.Reminder reminder, Duty duty) {}

    @Override
    @Transactional
    public void send() {
        List<ReminderStore.Reminder> waiting = store.waiting(TOGETHER);
        if (waiting.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Item> items = stillOpen(waiting, now);
        List<Person> people = staff.active();
        Map<PersonId, Person> byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<UUID, List<MailId>> sent = new HashMap<>();
        for (Letter letter : letters(items, people, byId)) {
            MailId mail = mails.send(mail(letter, byId));
            letter.items().forEach(item -> sent.computeIfAbsent(item.reminder().id(), _ -> new ArrayList<>())
                    .add(mail));
        }
        items.forEach(item ->
                settle(item.reminder(), sent.getOrDefault(item.reminder().id(), List.of()), now));
    }

    /** What was done since it was noted needs no mail any more. */
    private List<Item> stillOpen(List<ReminderStore.Reminder> waiting, Instant now) {
        Moment moment = Moment.at(Moment.dayOf(now), now);
        Map<String, Duty> open = situations.at(moment).duties(moment).stream()
                .filter(Duty::isOpen)
                .collect(Collectors.toMap(AutoBookingLog::key, Function.identity(), (one, same) -> one));
        List<Item> items = new ArrayList<>();
        for (ReminderStore.Reminder reminder : waiting) {
            Duty duty = open.get(reminder.rule() + " " + reminder.person() + " " + reminder.dueOn());
            if (duty == null) {
                store.settle(reminder.id(), ReminderState.NOT_NEEDED, now, "");
            } else {
                items.add(new Item(reminder, duty));
            }
        }
        return items;
    }

    private void settle(ReminderStore.Reminder reminder, List<MailId> sent, Instant now) {
        store.settle(
                reminder.id(),
                sent.isEmpty() ? ReminderState.NO_ADDRESS : ReminderState.HANDED_OVER,
                now,
                sent.stream().map(MailId::toString).collect(Collectors.joining(" ")));
    }

    private List<Letter> letters(List<Item> items, List<Person> people, Map<PersonId, Person> byId) {
        Map<String, Letter> letters = new LinkedHashMap<>();
        for (Item item : items) {
            Person about = byId.get(item.reminder().person());
            switch (item.reminder().step()) {
                case PERSON -> Optional.ofNullable(about).ifPresent(person -> add(letters, item, person));
                case HEAD ->
                    people.stream().filter(head -> leads(head, about)).forEach(head -> add(letters, item, head));
                case CARRIER -> carrier.find().ifPresent(address -> addCarrier(letters, item, address));
            }
        }
        return List.copyOf(letters.values());
    }

    /** A head is not told of herself: that is the carrier's step. */
    private static boolean leads(Person head, @Nullable Person about) {
        if (about == null || head.id().equals(about.id())) {
            return false;
        }
        Set<CentreId> centres = about.centres().stream().map(Centre::id).collect(Collectors.toSet());
        return head.headOf().stream().anyMatch(centres::contains);
    }

    private static void add(Map<String, Letter> letters, Item item, Person recipient) {
        String address = recipient.email();
        if (address != null) {
            letters.computeIfAbsent(
                            item.reminder().step() + " " + recipient.id(),
                            _ -> new Letter(
                                    item.reminder().step(),
                                    recipient.id().value(),
                                    address,
                                    recipient.name(),
                                    new ArrayList<>()))
                    .items()
                    .add(item);
        }
    }

    private static void addCarrier(Map<String, Letter> letters, Item item, String address) {
        letters.computeIfAbsent(
                        "carrier", _ -> new Letter(ReminderStep.CARRIER, null, address, address, new ArrayList<>()))
                .items()
                .add(item);
    }

    private NewMail mail(Letter letter, Map<PersonId, Person> byId) {
        Locale language = languages.of(letter.person());
        boolean others = letter.step() != ReminderStep.PERSON;
        String duties = letter.items().stream()
                .map(item -> line(item, others ? byId.get(item.reminder().person()) : null, language))
                .sorted()
                .collect(Collectors.joining("\n"));
        Set<UUID> about = others
                ? letter.items().stream()
                        .map(item -> item.reminder().person().value())
                        .collect(Collectors.toSet())
                : Set.of();
        return new NewMail(
                ReminderMailKind.key(letter.step()),
                letter.person(),
                letter.address(),
                letter.name(),
                language,
                Map.of(ReminderMailKind.NAME, letter.name(), ReminderMailKind.DUTIES, duties),
                Map.of(),
                about);
    }

    private static String line(Item item, @Nullable Person person, Locale language) {
        FolderTexts texts = FolderTexts.in(language);
        String name = item.duty().version().content().name();
        String day = new Formats(language).date(item.reminder().dueOn());
        String what = texts.get(
                item.duty().status() == TrainingStatus.OVERDUE ? "mail.line.overdue" : "mail.line.due", name, day);
        return person == null ? what : person.lastName() + ", " + person.firstName() + ": " + what;
    }
}
