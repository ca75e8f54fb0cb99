package de.kitacampus.portal.slave.access;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.access.IssueOutcome.Issued;
import de.kitacampus.portal.slave.access.IssueOutcome.NotYours;
import de.kitacampus.portal.slave.access.IssueOutcome.Refused;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.security.OpenSession;
import de.kitacampus.portal.slave.security.OpenSessions;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.security.SignInCodes;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import de.kitacampus.portal.slave.staff.StaffBulk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's codes and sessions. Administrators look after everybody's, heads after those of the staff of their centres, not after
 * other heads' and administrators'.
 */
@Service
@Transactional
public class PersonAccess {

    /** A slip gets lost some day. */
    public static final int LONGEST_MONTHS = 12;

    private final StaffAdministration staff;
    private final StaffBulk bulk;
    private final SignInCodes codes;
    private final OpenSessions sessions;
    private final CurrentAccount current;
    private final Clock clock;

    PersonAccess(
            StaffAdministration staff,
            StaffBulk bulk,
            SignInCodes codes,
            OpenSessions sessions,
            CurrentAccount current,
            Clock clock) {
        this.staff = staff;
        this.bulk = bulk;
        this.codes = codes;
        this.sessions = sessions;
        this.current = current;
        this.clock = clock;
    }

    /** Empty also when it is not for the current account to know. */
    @Transactional(readOnly = true)
    public Optional<Access> of(PersonId id) {
        return looksAfter(id).map(known -> {
            Optional<UUID> account = account(known);
            return new Access(
                    known.person(),
                    refusal(known).orElse(null),
                    account.flatMap(codes::of).orElse(null),
                    account.map(sessions::of).orElse(List.of()).stream()
                            .map(OpenSession::usedAt)
                            .toList());
        });
    }

    /**
     * Makes a number and a code; an older code ends. A person without an account gets one.
     *
     * @param validTo the last day, from today to {@link #LONGEST_MONTHS} months from now
     */
    public IssueOutcome issue(PersonId id, LocalDate validTo) {
        Optional<PersonRecord> known = looksAfter(id);
        if (known.isEmpty()) {
            return new NotYours();
        }
        Optional<String> refusal = refusal(known.get());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (validTo.isBefore(today()) || validTo.isAfter(lastDay())) {
            return new IssueOutcome.WrongDay(today(), lastDay());
        }
        UUID account = account(known.get())
                .orElseGet(() -> bulk.provideAccounts(List.of(id)).getFirst().account());
        return new Issued(codes.issue(account, validTo));
    }

    /** @return whether there was a code to take back */
    public boolean revoke(PersonId id) {
        return looksAfter(id)
                .flatMap(PersonAccess::account)
                .filter(codes::revoke)
                .isPresent();
    }

    /** @return how many sessions ended */
    public int endSessions(PersonId id) {
        return looksAfter(id)
                .flatMap(PersonAccess::account)
                .map(sessions::endAll)
                .orElse(0);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }

    public LocalDate lastDay() {
        return today().plusMonths(LONGEST_MONTHS);
    }

    private Optional<PersonRecord> looksAfter(PersonId id) {
        return staff.find(id).filter(known -> current.isCarrierAdmin() || isStaffOnly(known));
    }

    private static Optional<String> refusal(PersonRecord known) {
        if (!known.person().active()) {
            return Optional.of("access.code.inactive");
        }
        return isStaffOnly(known) ? Optional.empty() : Optional.of("access.code.needsPassword");
    }

    private static boolean isStaffOnly(PersonRecord known) {
        AccountSummary account = known.account();
        return account == null || Set.of(PortalRole.STAFF).equals(account.roles());
    }

    private static Optional<UUID> account(PersonRecord known) {
        return Optional.ofNullable(known.account()).map(AccountSummary::id);
    }
}
