package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who read and confirmed what. Administrators see everybody, heads the people of their own centres, others nobody; the scope is taken from
 * the signed-in account at every call.
 */
@Service
@Transactional(readOnly = true)
public class Readings {

    private final ContentStore store;
    private final ReadingStore readings;
    private final ContentAccess access;
    private final CurrentAccount account;
    private final Staff staff;

    Readings(ContentStore store, ReadingStore readings, ContentAccess access, CurrentAccount account, Staff staff) {
        this.store = store;
        this.readings = readings;
        this.access = access;
        this.account = account;
        this.staff = staff;
    }

    /** How often the present version was opened and confirmed. */
    public record Count(long opened, long confirmed) {

        static final Count NONE = new Count(0, 0);
    }

    /** What heads and administrators can look at: everything that was published once. */
    public List<OwnContent> looked() {
        Predicate<OwnContent> shown = account.isCarrierAdmin()
                ? _ -> true
                : content -> content.state() != ContentState.DRAFT && !own().isEmpty();
        return store.all().stream().filter(shown).toList();
    }

    public Optional<OwnContent> find(ContentId id) {
        return looked().stream().filter(content -> content.id().equals(id)).findFirst();
    }

    /** Counts of present versions, of all people; for administrators. */
    public Map<ContentId, Count> counts() {
        if (!account.isCarrierAdmin()) {
            return Map.of();
        }
        Map<VersionId, Long> opened = readings.openings();
        Map<VersionId, Long> confirmed = readings.confirmations();
        Map<ContentId, Count> counts = new LinkedHashMap<>();
        for (OwnContent content : store.all()) {
            VersionId version = content.version().id();
            counts.put(content.id(), new Count(opened.getOrDefault(version, 0L), confirmed.getOrDefault(version, 0L)));
        }
        return counts;
    }

    /** Those who may use it and those who opened it once, by name. */
    public List<ReaderRow> readers(ContentId id) {
        Optional<OwnContent> content = find(id);
        if (content.isEmpty()) {
            return List.of();
        }
        VersionId present = content.get().version().id();
        Map<PersonId, List<Reading>> read = readings.of(id);
        Predicate<Person> mine = scope();
        Collator alphabet = Collator.getInstance(Locale.GERMAN);
        return staff.active().stream()
                .filter(mine)
                .map(person -> new ReaderRow(
                        person, access.mayUse(person.id(), id), read.getOrDefault(person.id(), List.of()), present))
                .filter(row -> row.mayUse() || !row.readings().isEmpty())
                .sorted(Comparator.comparing(ReaderRow::name, alphabet))
                .toList();
    }

    private Predicate<Person> scope() {
        if (account.isCarrierAdmin()) {
            return _ -> true;
        }
        Set<CentreId> own = own();
        return person -> person.centres().stream().map(Centre::id).anyMatch(own::contains);
    }

    private Set<CentreId> own() {
        return account.id()
                .flatMap(staff::ofAccount)
                .filter(Person::active)
                .map(person -> Set.copyOf(person.headOf()))
                .orElse(Set.of());
    }
}
