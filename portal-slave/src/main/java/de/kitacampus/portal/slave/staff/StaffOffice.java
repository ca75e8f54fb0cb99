package de.kitacampus.portal.slave.staff;

import static java.util.stream.Collectors.toSet;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.SaveOutcome.ChangedMeanwhile;
import de.kitacampus.portal.slave.staff.SaveOutcome.Field;
import de.kitacampus.portal.slave.staff.SaveOutcome.Invalid;
import de.kitacampus.portal.slave.staff.SaveOutcome.NotYours;
import de.kitacampus.portal.slave.staff.SaveOutcome.Saved;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StaffOffice implements StaffAdministration {

    private final StaffMembers members;
    private final StaffReader reader;
    private final StaffScope scope;
    private final StaffAccounts staffAccounts;
    private final Accounts accounts;
    private final StaffDay day;
    private final Today today;
    private final Clock clock;

    StaffOffice(
            StaffMembers members,
            StaffReader reader,
            StaffScope scope,
            StaffAccounts staffAccounts,
            Accounts accounts,
            StaffDay day,
            Today today,
            Clock clock) {
        this.members = members;
        this.reader = reader;
        this.scope = scope;
        this.staffAccounts = staffAccounts;
        this.accounts = accounts;
        this.day = day;
        this.today = today;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonRecord> list(StaffFilter filter, StaffOrder order, boolean ascending, int offset, int limit) {
        OffsetPage part = new OffsetPage(offset, limit, StaffQuery.sort(order, ascending));
        List<StaffMember> page = members.findAll(visible(filter), part).getContent();
        Directory directory = reader.directory();
        Map<UUID, AccountSummary> byId = accounts.findAll(page.stream()
                .map(StaffMember::accountId)
                .filter(Objects::nonNull)
                .toList());
        return page.stream()
                .map(member -> record(member, directory, byId.get(member.accountId())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public long count(StaffFilter filter) {
        return members.count(visible(filter));
    }

    private Specification<StaffMember> visible(StaffFilter filter) {
        Specification<StaffMember> matching = StaffQuery.matching(filter);
        return scope.isWhole() ? matching : matching.and(StaffQuery.inAny(scope.ledCentres(), today.get()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonRecord> find(PersonId id) {
        return members.findById(id.value()).filter(scope::covers).map(this::record);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Centre> ownCentres() {
        Set<UUID> led = scope.ledCentres();
        return reader.centres().stream()
                .filter(centre -> scope.isWhole() || led.contains(centre.id().value()))
                .toList();
    }

    @Override
    public SaveOutcome add(PersonDetails details, Optional<AccountWish> account) {
        Optional<Invalid> broken = refusal(null, details);
        if (broken.isPresent()) {
            return broken.get();
        }
        if (!scope.isWhole() && !isWithin(details)) {
            return new Invalid(Field.CENTRES, "staff.error.foreignCentre");
        }
        StaffMember member = new StaffMember(UuidCreator.getTimeOrderedEpoch(), details, today.get());
        return save(member, account);
    }

    @Override
    public SaveOutcome change(PersonId id, int version, PersonDetails details, Optional<AccountWish> account) {
        StaffMember member = members.findById(id.value()).filter(scope::covers).orElse(null);
        if (member == null) {
            return new NotYours();
        }
        if (member.version() != version) {
            return new ChangedMeanwhile(record(member));
        }
        PersonDetails allowed = scope.isWhole() ? details : keepingForeign(member, details);
        Optional<Invalid> broken = refusal(member, allowed);
        if (broken.isPresent()) {
            return broken.get();
        }
        SaveOutcome outcome = staffAccounts.provide(member, account, allowed);
        if (outcome instanceof Saved) {
            member.describe(allowed, today.get());
            members.saveAndFlush(member);
            settle(member);
        }
        return outcome;
    }

    private SaveOutcome save(StaffMember member, Optional<AccountWish> account) {
        SaveOutcome outcome = staffAccounts.provide(member, account, member.details());
        if (outcome instanceof Saved) {
            members.saveAndFlush(member);
            settle(member);
        }
        return outcome;
    }

    /** What a new last day or new headships mean today. */
    private void settle(StaffMember member) {
        if (member.isActive() && member.hasLeft(today.get())) {
            day.leave(member);
        }
        day.settleDeputies();
    }

    /** A head neither takes a person out of another head's centre nor makes heads. */
    private PersonDetails keepingForeign(StaffMember member, PersonDetails wanted) {
        Set<UUID> led = scope.ledCentres();
        List<Term<CentreId>> centres = new ArrayList<>(wanted.centres().stream()
                .filter(term -> led.contains(term.target().value()))
                .toList());
        member.centreTerms()
                .filter(term -> !led.contains(term.target().value()))
                .forEach(centres::add);
        Set<CentreId> headOf = member.headships().stream().map(CentreId::new).collect(toSet());
        return new PersonDetails(
                wanted.firstName(),
                wanted.lastName(),
                wanted.email(),
                wanted.staffNumber(),
                centres,
                wanted.roles(),
                headOf,
                wanted.employment());
    }

    private boolean isWithin(PersonDetails details) {
        Set<UUID> led = scope.ledCentres();
        return !details.centres().isEmpty()
                && details.headOf().isEmpty()
                && details.centres().stream()
                        .allMatch(term -> led.contains(term.target().value()));
    }

    private Optional<Invalid> refusal(@Nullable StaffMember member, PersonDetails details) {
        return PersonRules.firstBroken(details)
                .or(() -> numberTaken(member, details))
                .or(() -> foreignAddress(member, details))
                .or(() -> lastAdminLeaves(member, details));
    }

    /** Where links to set a password go, a head must not decide for other heads and administrators. */
    private Optional<Invalid> foreignAddress(@Nullable StaffMember member, PersonDetails details) {
        return member == null
                        || Objects.equals(member.details().email(), details.email())
                        || mayTouchAccount(member.accountId())
                        || scope.isOwnAccount(member)
                ? Optional.empty()
                : Optional.of(new Invalid(Field.EMAIL, "staff.error.addressNotYours"));
    }

    private Optional<Invalid> lastAdminLeaves(@Nullable StaffMember member, PersonDetails details) {
        UUID account = member == null ? null : member.accountId();
        return account != null && details.employment().leaves() != null && accounts.isLastCarrierAdmin(account)
                ? Optional.of(new Invalid(Field.LEAVES, "staff.error.lastAdmin"))
                : Optional.empty();
    }

    private Optional<Invalid> numberTaken(@Nullable StaffMember member, PersonDetails details) {
        return Optional.ofNullable(details.staffNumber())
                .flatMap(members::findByStaffNumber)
                .filter(other -> member == null || !other.getId().equals(member.getId()))
                .map(other -> new Invalid(Field.STAFF_NUMBER, "staff.error.numberTaken"));
    }

    @Override
    public SaveOutcome deactivate(PersonId id) {
        return withOwn(id, member -> {
            UUID account = member.accountId();
            if (account != null && accounts.isLastCarrierAdmin(account)) {
                return new Invalid(Field.ROLE, "staff.error.lastAdmin");
            }
            if (scope.isOwnAccount(member)) {
                return new Invalid(Field.ROLE, "staff.error.yourself");
            }
            if (!mayTouchAccount(account)) {
                return new NotYours();
            }
            member.deactivate(clock.instant());
            if (account != null) {
                accounts.lock(account);
            }
            return new Saved(id, null);
        });
    }

    @Override
    public SaveOutcome activate(PersonId id) {
        return withOwn(id, member -> {
            UUID account = member.accountId();
            if (!mayTouchAccount(account)) {
                return new NotYours();
            }
            member.activate(today.get());
            if (account != null) {
                accounts.unlock(account);
            }
            return new Saved(id, null);
        });
    }

    @Override
    public SaveOutcome newPassword(PersonId id) {
        return withOwn(id, member -> {
            UUID account = member.accountId();
            if (account == null || !mayTouchAccount(account)) {
                return new NotYours();
            }
            String password = accounts.generatePassword();
            accounts.resetPassword(account, password);
            return new Saved(id, password);
        });
    }

    /** Heads look after staff, not after other heads' and administrators' accounts. */
    private boolean mayTouchAccount(@Nullable UUID account) {
        return scope.isWhole()
                || account == null
                || accounts.find(account)
                        .filter(summary -> Set.of(PortalRole.STAFF).containsAll(summary.roles()))
                        .isPresent();
    }

    private SaveOutcome withOwn(PersonId id, Function<StaffMember, SaveOutcome> work) {
        return members.findById(id.value()).filter(scope::covers).map(work).orElseGet(NotYours::new);
    }

    private PersonRecord record(StaffMember member) {
        UUID account = member.accountId();
        return record(
                member,
                reader.directory(),
                account == null ? null : accounts.find(account).orElse(null));
    }

    private static PersonRecord record(StaffMember member, Directory directory, @Nullable AccountSummary account) {
        return new PersonRecord(
                member.person(directory), member.details(), member.version(), account, member.deactivatedAt());
    }
}
