package de.kitacampus.portal.slave.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.Accounts.NewAccount;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StaffInBulk implements StaffBulk {

    private static final int AT_ONCE = 250;

    private final StaffMembers members;
    private final StaffScope scope;
    private final StaffDay day;
    private final Accounts accounts;
    private final EntityManager entities;
    private final Today today;

    StaffInBulk(
            StaffMembers members,
            StaffScope scope,
            StaffDay day,
            Accounts accounts,
            EntityManager entities,
            Today today) {
        this.members = members;
        this.scope = scope;
        this.day = day;
        this.accounts = accounts;
        this.entities = entities;
        this.today = today;
    }

    private void guard() {
        if (!scope.isWhole()) {
            throw new AccessDeniedException("only administrators change many people at once");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Known> everybody() {
        guard();
        return members.findAll().stream()
                .map(member ->
                        new Known(new PersonId(member.getId()), member.version(), member.details(), member.isActive()))
                .toList();
    }

    @Override
    public Optional<SaveOutcome.Invalid> check(PersonDetails details) {
        return PersonRules.firstBroken(details);
    }

    @Override
    public Outcome apply(List<Entry> entries, IntConsumer progress) {
        guard();
        List<PersonId> changed = changedMeanwhile(entries);
        if (!changed.isEmpty()) {
            return new Outcome.ChangedMeanwhile(changed);
        }
        List<PersonId> done = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            List<Entry> part = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            done.addAll(applyPart(part));
            members.flush();
            entities.clear();
            progress.accept(done.size());
        }
        day.run();
        return new Outcome.Applied(done);
    }

    private List<PersonId> changedMeanwhile(List<Entry> entries) {
        Map<UUID, Integer> now = new HashMap<>();
        members.versions().forEach(row -> now.put((UUID) row[0], (Integer) row[1]));
        return entries.stream()
                .map(Entry::known)
                .filter(Objects::nonNull)
                .filter(known -> !Integer.valueOf(known.version())
                        .equals(now.get(known.id().value())))
                .map(Known::id)
                .toList();
    }

    private List<PersonId> applyPart(List<Entry> part) {
        LocalDate now = today.get();
        Map<UUID, StaffMember> existing = new HashMap<>();
        members.findAllById(part.stream()
                        .map(Entry::known)
                        .filter(Objects::nonNull)
                        .map(known -> known.id().value())
                        .toList())
                .forEach(member -> existing.put(member.getId(), member));
        List<PersonId> done = new ArrayList<>();
        List<StaffMember> fresh = new ArrayList<>();
        for (Entry entry : part) {
            Known known = entry.known();
            if (known == null) {
                StaffMember member = new StaffMember(UuidCreator.getTimeOrderedEpoch(), entry.details(), now);
                fresh.add(member);
                done.add(new PersonId(member.getId()));
            } else {
                Objects.requireNonNull(existing.get(known.id().value())).describe(entry.details(), now);
                done.add(known.id());
            }
        }
        members.saveAll(fresh);
        return done;
    }

    /** Heads may do this for the staff of their centres, too. */
    @Override
    public List<Account> provideAccounts(List<PersonId> people) {
        List<StaffMember> able = members
                .findAllById(people.stream().map(PersonId::value).toList())
                .stream()
                .filter(scope::covers)
                .filter(StaffMember::isActive)
                .toList();
        List<StaffMember> without =
                able.stream().filter(member -> member.accountId() == null).toList();
        Set<String> taken = new HashSet<>();
        List<NewAccount> wanted = without.stream()
                .map(member -> new NewAccount(free(member, taken), StaffAccounts.roles(PortalRole.STAFF)))
                .toList();
        List<UUID> made = accounts.createWaiting(wanted);
        for (int place = 0; place < without.size(); place++) {
            without.get(place).signsInWith(made.get(place));
        }
        Set<StaffMember> fresh = new HashSet<>(without);
        Map<UUID, AccountSummary> all = accounts.findAll(able.stream()
                .map(StaffMember::accountId)
                .filter(Objects::nonNull)
                .toList());
        return able.stream()
                .map(member -> account(member, Objects.requireNonNull(all.get(member.accountId())), fresh))
                .toList();
    }

    private static Account account(StaffMember member, AccountSummary account, Set<StaffMember> fresh) {
        return new Account(new PersonId(member.getId()), account.id(), account.userName(), fresh.contains(member));
    }

    /** A name to sign in with that is neither in use nor taken. */
    String free(StaffMember member, Set<String> taken) {
        String wanted =
                UserNames.of(member.details().firstName(), member.details().lastName());
        String name = wanted;
        for (int number = 2; accounts.isTaken(name) || !taken.add(name); number++) {
            name = wanted + number;
        }
        return name;
    }
}
