package de.kitacampus.portal.slave.costcontrol;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters of cost control under names of the account that is signed in; nobody sees those of others. */
@Service
@Transactional
public class SavedFilters {

    /** As many may be kept. */
    public static final int MOST = 50;

    private final FilterStore store;
    private final CurrentAccount account;
    private final Staff staff;
    private final Clock clock;

    SavedFilters(FilterStore store, CurrentAccount account, Staff staff, Clock clock) {
        this.store = store;
        this.account = account;
        this.staff = staff;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<SavedFilter> all() {
        return account.id().map(store::of).orElse(List.of());
    }

    /** The one that the page opens with. */
    @Transactional(readOnly = true)
    public Optional<SavedFilter> opening() {
        return all().stream().filter(SavedFilter::opens).findFirst();
    }

    /** Where exports are mailed to: the address of the account's own person, nowhere else. */
    @Transactional(readOnly = true)
    public Optional<String> mailAddress() {
        return account.id().flatMap(staff::ofAccount).filter(Person::active).map(Person::email);
    }

    /** The day on which the next mail is made, or null without. */
    public @Nullable LocalDate nextMail(SavedFilter filter) {
        return filter.rhythm() == null ? null : filter.rhythm().next(clock.instant());
    }

    /**
     * Keeps what the page shows.
     *
     * @param address query of the page's address
     */
    public SaveFilterOutcome save(String name, String address) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > SavedFilter.MAX_NAME) {
            return new SaveFilterOutcome.Unnamed();
        }
        Optional<UUID> owner = account.id();
        if (owner.isEmpty() || address.length() > SavedFilter.MAX_ADDRESS) {
            return new SaveFilterOutcome.Gone();
        }
        if (all().size() >= MOST) {
            return new SaveFilterOutcome.TooMany();
        }
        SavedFilter filter = new SavedFilter(UuidCreator.getTimeOrderedEpoch(), plain, address, false, null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.insert(owner.get(), filter, now)
                ? new SaveFilterOutcome.Saved(filter)
                : new SaveFilterOutcome.NameTaken();
    }

    public void delete(UUID id) {
        account.id().ifPresent(owner -> store.delete(owner, id));
    }

    /**
     * @param id the one to open the page with, or null for none
     */
    public void openWith(@Nullable UUID id) {
        account.id().ifPresent(owner -> store.openWith(owner, id));
    }

    /**
     * @param rhythm how often the export is mailed to the account's own address, or null for not at all; the first mail comes when the
     *     next one is due
     */
    public SaveFilterOutcome mail(UUID id, @Nullable Rhythm rhythm) {
        Optional<UUID> owner = account.id();
        if (owner.isEmpty() || store.find(owner.get(), id).isEmpty()) {
            return new SaveFilterOutcome.Gone();
        }
        if (rhythm != null && mailAddress().isEmpty()) {
            return new SaveFilterOutcome.NoAddress();
        }
        store.schedule(owner.get(), id, rhythm, rhythm == null ? null : rhythm.latest(clock.instant()));
        return new SaveFilterOutcome.Saved(store.find(owner.get(), id).orElseThrow());
    }
}
