package de.kitacampus.portal.slave.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.slave.demo.DemoStep;
import de.kitacampus.portal.slave.rights.PersonalRights.Draft;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A few exceptions: one that allows, one that forbids, one that is planned. */
@Component
@Profile("demo")
class DemoExceptions implements DemoStep {

    private static final int AFTER_RIGHTS = 31;

    private final PersonalRightsOffice office;
    private final RightsService rights;
    private final ItemShelf items;
    private final Staff staff;
    private final RightsToday time;

    DemoExceptions(PersonalRightsOffice office, RightsService rights, ItemShelf items, Staff staff, RightsToday time) {
        this.office = office;
        this.rights = rights;
        this.items = items;
        this.staff = staff;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_RIGHTS;
    }

    @Override
    @Transactional
    public void seed() {
        LocalDate today = time.today();
        of("Hilfskräfte", 0)
                .ifPresent(person ->
                        except(person, true, today, today.plusDays(13), "Hilft zwei Wochen in der Küche aus"));
        of("Fachkräfte", 2)
                .ifPresent(person ->
                        except(person, false, today, today.plusDays(20), "Erst nach dem Gespräch mit der Leitung"));
        of("Küchenpersonal", 1)
                .ifPresent(person ->
                        except(person, true, today.plusDays(7), today.plusDays(60), "Wechselt bald in die Gruppe"));
    }

    private Optional<Person> of(String role, int place) {
        List<Person> people = staff.active().stream()
                .filter(person -> person.roles().stream().map(JobRole::name).anyMatch(role::equals))
                .toList();
        return people.stream().skip(place).findFirst();
    }

    /** About the first course for which it makes a difference. */
    private void except(Person person, boolean allowed, LocalDate from, LocalDate until, String reason) {
        items.all(ItemKind.COURSE).stream()
                .map(RightsItems.Entry::item)
                .filter(item -> rights.mayUse(person.id(), item) != allowed)
                .findFirst()
                .map(item -> new Draft(person.id(), item, allowed, from, until, reason))
                .map(draft -> PersonalRightRules.right(
                        draft, UuidCreator.getTimeOrderedEpoch(), time.moment(), Optional.empty()))
                .ifPresent(office::insert);
    }
}
