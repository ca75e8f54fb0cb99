package de.kitacampus.portal.slave.staff;

import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.Accounts.NewAccount;
import de.kitacampus.portal.slave.security.EmployerIdentity;
import de.kitacampus.portal.slave.security.EmployerIdentity.Claimed;
import de.kitacampus.portal.slave.security.EmployerStaff;
import de.kitacampus.portal.slave.security.PortalRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes from the employer's sign-in: known by subject once linked, before that by a verified e-mail address. The employer decides
 * about the job roles and centres that are mapped and about nothing else; never about who administers or leads.
 */
@Service
@Transactional
class EmployedStaff implements EmployerStaff {

    private static final Logger LOG = LoggerFactory.getLogger(EmployedStaff.class);

    private final StaffMembers members;
    private final CentreEntries centres;
    private final RoleEntries roles;
    private final StaffInBulk names;
    private final StaffDay day;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Today today;

    EmployedStaff(
            StaffMembers members,
            CentreEntries centres,
            RoleEntries roles,
            StaffInBulk names,
            StaffDay day,
            Accounts accounts,
            JdbcClient jdbc,
            Today today) {
        this.members = members;
        this.centres = centres;
        this.roles = roles;
        this.names = names;
        this.day = day;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public Arrival arrive(EmployerIdentity identity) {
        Optional<StaffMember> linked = linked(identity);
        if (linked.isPresent()) {
            return admit(linked.get(), identity);
        }
        List<StaffMember> sameAddress = withAddress(identity);
        return switch (sameAddress.size()) {
            case 0 -> identity.mayBeNew() ? welcome(identity) : new Arrival.Refused(Reason.UNKNOWN);
            case 1 -> link(sameAddress.getFirst(), identity);
            default -> new Arrival.Refused(Reason.SEVERAL);
        };
    }

    private Optional<StaffMember> linked(EmployerIdentity identity) {
        return jdbc.sql("select person_id from person_at_employer where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(UUID.class)
                .optional()
                .flatMap(members::findById);
    }

    private List<StaffMember> withAddress(EmployerIdentity identity) {
        String email = identity.email();
        return email == null ? List.of() : members.findByEmailIgnoreCase(email);
    }

    private Arrival welcome(EmployerIdentity identity) {
        PersonDetails details = new PersonDetails(
                identity.firstName(), identity.lastName(), identity.email(), null, List.of(), List.of(), Set.of());
        if (identity.email() == null || PersonRules.firstBroken(details).isPresent()) {
            return new Arrival.Refused(Reason.INCOMPLETE);
        }
        return link(
                members.saveAndFlush(new StaffMember(UuidCreator.getTimeOrderedEpoch(), details, today.get())),
                identity);
    }

    /** An address that somebody else had before must not open her account. */
    private Arrival link(StaffMember member, EmployerIdentity identity) {
        boolean another = jdbc.sql("select 1 from person_at_employer where person_id = ?")
                .param(member.getId())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (another) {
            return new Arrival.Refused(Reason.SEVERAL);
        }
        jdbc.sql("insert into person_at_employer (person_id, issuer, subject) values (?, ?, ?)")
                .params(member.getId(), identity.issuer(), identity.subject())
                .update();
        return admit(member, identity);
    }

    private Arrival admit(StaffMember member, EmployerIdentity identity) {
        if (!member.isActive()) {
            return new Arrival.Refused(Reason.LOCKED);
        }
        assign(member, identity);
        UUID account = Optional.ofNullable(member.accountId()).orElseGet(() -> newAccount(member));
        return accounts.find(account).filter(AccountSummary::locked).isPresent()
                ? new Arrival.Refused(Reason.LOCKED)
                : new Arrival.Known(account);
    }

    private UUID newAccount(StaffMember member) {
        NewAccount wanted = new NewAccount(names.free(member, new HashSet<>()), StaffAccounts.roles(PortalRole.STAFF));
        UUID account = accounts.createWaiting(List.of(wanted)).getFirst();
        member.signsInWith(account);
        return account;
    }

    private void assign(StaffMember member, EmployerIdentity identity) {
        PersonDetails now = member.details();
        PersonDetails wanted = new PersonDetails(
                now.firstName(),
                now.lastName(),
                now.email(),
                now.staffNumber(),
                merged(now.centres(), identity.centres(), centresByCode()),
                merged(now.roles(), identity.roles(), rolesByName()),
                now.headOf(),
                now.employment());
        if (!wanted.equals(now)) {
            member.describe(wanted, today.get());
            members.saveAndFlush(member);
            day.settleDeputies();
        }
    }

    /** What the employer does not rule stays; what it rules and she has stays with its dates or comes. */
    private static <T> List<Term<T>> merged(List<Term<T>> now, Claimed claimed, Map<String, T> byName) {
        List<T> ruled = targets(claimed.ruled(), byName);
        List<T> held = targets(claimed.held(), byName);
        List<Term<T>> merged = new ArrayList<>(now.stream()
                .filter(term -> !ruled.contains(term.target()) || held.contains(term.target()))
                .toList());
        held.stream()
                .filter(target ->
                        merged.stream().noneMatch(term -> term.target().equals(target)))
                .map(Term::always)
                .forEach(merged::add);
        return merged;
    }

    private static <T> List<T> targets(Iterable<String> names, Map<String, T> byName) {
        List<T> found = new ArrayList<>();
        for (String name : names) {
            T target = byName.get(RoleEntry.key(name));
            if (target == null) {
                LOG.warn("the setting portal.employer names {}, which this portal does not know", name);
            } else {
                found.add(target);
            }
        }
        return found;
    }

    private Map<String, CentreId> centresByCode() {
        Map<String, CentreId> all = new HashMap<>();
        centres.findAll()
                .forEach(entry -> all.put(
                        RoleEntry.key(entry.centre().code().value()),
                        entry.centre().id()));
        return all;
    }

    private Map<String, RoleId> rolesByName() {
        return roles.findAll().stream()
                .map(RoleEntry::role)
                .collect(toMap(role -> RoleEntry.key(role.name()), JobRole::id));
    }
}
