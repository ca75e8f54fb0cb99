package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Employment;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes down what changes in staff, with the time at which it was noticed. */
@Component
class Roster {

    /** Screens may be so far behind. */
    static final Duration FRESH = Duration.ofSeconds(10);

    private final Staff staff;
    private final MemberStore store;
    private final Clock clock;
    private volatile Instant observed = Instant.MIN;

    Roster(Staff staff, MemberStore store, Clock clock) {
        this.staff = staff;
        this.store = store;
        this.clock = clock;
    }

    /** Looks again unless it has just been done. */
    @Transactional
    public void refresh() {
        Instant now = now();
        if (now.isBefore(observed) || !now.isBefore(observed.equals(Instant.MIN) ? now : observed.plus(FRESH))) {
            observe();
        }
    }

    @Transactional
    public void observe() {
        Instant now = now();
        Map<PersonId, MemberFact> known = new HashMap<>();
        store.all()
                .forEach((person, membership) ->
                        known.put(person, membership.facts().getLast()));
        List<Person> active = staff.active();
        Map<PersonId, Employment> employment =
                staff.employment(active.stream().map(Person::id).toList());
        for (Person person : active) {
            LocalDate entry =
                    employment.getOrDefault(person.id(), Employment.UNKNOWN).entry();
            note(fact(person, entry, now), known.remove(person.id()));
        }
        known.values().stream().filter(MemberFact::present).forEach(gone -> note(absent(gone, now), gone));
        observed = now;
    }

    private void note(MemberFact fact, @Nullable MemberFact last) {
        if (last == null || !fact.saysTheSameAs(last)) {
            store.append(fact);
        }
    }

    private static MemberFact fact(Person person, @Nullable LocalDate enteredOn, Instant now) {
        return new MemberFact(
                person.id(),
                now,
                true,
                enteredOn,
                person.centres().stream().map(Centre::id).toList(),
                person.roles().stream().map(JobRole::id).toList());
    }

    private static MemberFact absent(MemberFact gone, Instant now) {
        return new MemberFact(gone.person(), now, false, gone.enteredOn(), gone.centres(), gone.roles());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
