package de.kitacampus.portal.master.security;

import de.kitacampus.portal.master.security.AccountHistory.Action;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the back office: listing, adding, locking, and one's own password. */
@Service
@Transactional
public class BackOfficeAccounts {

    private final Accounts accounts;
    private final AccountHistory history;
    private final PasswordEncoder passwords;
    private final CurrentAccount current;
    private final Clock clock;

    BackOfficeAccounts(
            Accounts accounts, AccountHistory history, PasswordEncoder passwords, CurrentAccount current, Clock clock) {
        this.accounts = accounts;
        this.history = history;
        this.passwords = passwords;
        this.current = current;
        this.clock = clock;
    }

    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<BackOfficeAccount> all() {
        return accounts.findAllByOrderByUserName().stream()
                .map(Account::toAccount)
                .toList();
    }

    /** Adds an account; the user name is kept in small letters. */
    @RolesAllowed(Roles.ADMIN)
    public AccountOutcome add(String userName, String displayName, BackOfficeRole role, String password) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        if (accounts.existsByUserName(name)) {
            return new AccountOutcome.UserNameTaken();
        }
        if (!PasswordRule.accepts(password, name)) {
            return new AccountOutcome.PasswordTooWeak();
        }
        accounts.save(new Account(name, displayName.strip(), hash(password), role, clock.instant()));
        history.record(name, Action.ADDED, role);
        return new AccountOutcome.Done();
    }

    /** Ends the account's sessions with their next click and refuses new ones. */
    @RolesAllowed(Roles.ADMIN)
    public AccountOutcome lock(UUID id) {
        return reduced(id, Action.LOCKED, Account::lock);
    }

    /** Gives an account another role; its sessions end with their next click. */
    @RolesAllowed(Roles.ADMIN)
    public AccountOutcome changeRole(UUID id, BackOfficeRole role) {
        return reduced(id, Action.ROLE, account -> account.changeRole(role));
    }

    /** What takes rights away is done to others only, and never to the last one who has them all. */
    private AccountOutcome reduced(UUID id, Action action, Consumer<Account> change) {
        long administrators = administrators();
        Account account = accounts.findById(id).orElse(null);
        if (account == null) {
            return new AccountOutcome.AccountUnknown();
        }
        if (account.userName().equals(current.name())) {
            return new AccountOutcome.OwnAccount();
        }
        if (account.isActiveAdministrator() && administrators == 1) {
            return new AccountOutcome.LastAdministrator();
        }
        change.accept(account);
        history.record(account.userName(), action, account.role());
        return new AccountOutcome.Done();
    }

    @RolesAllowed(Roles.ADMIN)
    public AccountOutcome unlock(UUID id) {
        return accounts.findById(id)
                .map(account -> {
                    account.unlock();
                    history.record(account.userName(), Action.UNLOCKED, account.role());
                    return (AccountOutcome) new AccountOutcome.Done();
                })
                .orElseGet(AccountOutcome.AccountUnknown::new);
    }

    /** Gives an account another password, for someone who has forgotten hers, and ends all its sessions. */
    @RolesAllowed(Roles.ADMIN)
    public AccountOutcome setPassword(UUID id, String password) {
        Account account = accounts.findById(id).orElse(null);
        if (account == null) {
            return new AccountOutcome.AccountUnknown();
        }
        if (!PasswordRule.accepts(password, account.userName())) {
            return new AccountOutcome.PasswordTooWeak();
        }
        account.changePassword(hash(password));
        history.record(account.userName(), Action.PASSWORD, account.role());
        return new AccountOutcome.Done();
    }

    /** Changes the signed-in person's own password and ends all her sessions. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public AccountOutcome changeOwnPassword(String present, String next) {
        Account account = accounts.findByUserName(current.name()).orElse(null);
        if (account == null) {
            return new AccountOutcome.AccountUnknown();
        }
        if (!passwords.matches(present, account.passwordHash())) {
            return new AccountOutcome.PasswordWrong();
        }
        if (!PasswordRule.accepts(next, current.name())) {
            return new AccountOutcome.PasswordTooWeak();
        }
        account.changePassword(hash(next));
        history.record(account.userName(), Action.PASSWORD, account.role());
        return new AccountOutcome.Done();
    }

    private long administrators() {
        return accounts.findByRole(BackOfficeRole.ADMIN).stream()
                .filter(Account::isActiveAdministrator)
                .count();
    }

    private String hash(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }
}
