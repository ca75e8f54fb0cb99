package de.kitacampus.portal.slave.security;

import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.slave.security.Accounts.CreateOutcome.Created;
import de.kitacampus.portal.slave.security.Accounts.CreateOutcome.NameTaken;
import de.kitacampus.portal.slave.security.Accounts.CreateOutcome.NameUnusable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AccountService implements Accounts {

    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{3,60}");
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final StoredAccounts accounts;
    private final PasswordEncoder encoder;
    private final StoredSessions sessions;
    private final SignInThrottle throttle;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountService(
            StoredAccounts accounts,
            PasswordEncoder encoder,
            StoredSessions sessions,
            SignInThrottle throttle,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.sessions = sessions;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CreateOutcome create(String userName, String password, Set<PortalRole> roles) {
        String name = userName.strip();
        if (!USER_NAME.matcher(name).matches()) {
            return new NameUnusable("security.userName.unusable");
        }
        Optional<String> broken = PasswordRules.firstBroken(name, password);
        if (broken.isPresent()) {
            return new CreateOutcome.PasswordWeak(broken.get());
        }
        if (accounts.existsByUserNameKey(StoredAccount.key(name))) {
            return new NameTaken();
        }
        return new Created(store(name, hash(password), roles, clock.instant()));
    }

    @Override
    @Transactional
    public List<UUID> createAll(List<NewAccount> newAccounts, String commonPassword) {
        String hash = hash(commonPassword);
        Instant now = clock.instant();
        for (NewAccount account : newAccounts) {
            if (accounts.existsByUserNameKey(StoredAccount.key(account.userName()))) {
                throw new IllegalStateException("the user name " + account.userName() + " is taken");
            }
        }
        return newAccounts.stream()
                .map(account -> store(account.userName(), hash, account.roles(), now))
                .toList();
    }

    @Override
    @Transactional
    public List<UUID> createWaiting(List<NewAccount> newAccounts) {
        if (newAccounts.isEmpty()) {
            return List.of();
        }
        List<UUID> made = createAll(newAccounts, generatePassword() + generatePassword());
        accounts.findAllById(made).forEach(StoredAccount::awaitPassword);
        return made;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isTaken(String userName) {
        return accounts.existsByUserNameKey(StoredAccount.key(userName));
    }

    @Override
    @Transactional
    public void remove(UUID accountId) {
        accounts.findById(accountId).ifPresent(accounts::delete);
        accounts.flush();
    }

    private UUID store(String name, String hash, Set<PortalRole> roles, Instant now) {
        return accounts.save(new StoredAccount(UuidCreator.getTimeOrderedEpoch(), name, hash, roles, now))
                .getId();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasCarrierAdmin() {
        return accounts.anyWith(PortalRole.CARRIER_ADMIN);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> carrierAdmins() {
        return accounts.unlockedWith(PortalRole.CARRIER_ADMIN);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isLastCarrierAdmin(UUID accountId) {
        return accounts.unlockedWith(PortalRole.CARRIER_ADMIN).equals(List.of(accountId));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountSummary> find(UUID accountId) {
        return accounts.findById(accountId).map(StoredAccount::summary);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountSummary> named(String userName) {
        return accounts.findByUserNameKey(StoredAccount.key(userName)).map(StoredAccount::summary);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, AccountSummary> findAll(Collection<UUID> accountIds) {
        return accounts.findAllById(accountIds).stream().collect(toMap(StoredAccount::getId, StoredAccount::summary));
    }

    @Override
    @Transactional
    public void changeRoles(UUID accountId, Set<PortalRole> roles) {
        StoredAccount account = existing(accountId);
        int before = account.stamp();
        account.changeRoles(roles);
        if (account.stamp() != before) {
            sessions.endAll(accountId);
        }
    }

    @Override
    @Transactional
    public PasswordOutcome resetPassword(UUID accountId, String password) {
        return setPassword(existing(accountId), password);
    }

    @Override
    @Transactional
    public PasswordOutcome changePassword(UUID accountId, String oldPassword, String newPassword) {
        StoredAccount account = existing(accountId);
        Optional<Duration> wait = throttle.confirm(accountId);
        if (wait.isPresent()) {
            return new PasswordOutcome.TooOften(wait.get());
        }
        if (!encoder.matches(oldPassword, account.passwordHash())) {
            return new PasswordOutcome.OldPasswordWrong();
        }
        throttle.confirmed(accountId);
        return setPassword(account, newPassword);
    }

    private PasswordOutcome setPassword(StoredAccount account, String password) {
        Optional<String> broken = PasswordRules.firstBroken(account.userName(), password);
        if (broken.isPresent()) {
            return new PasswordOutcome.PasswordWeak(broken.get());
        }
        account.changePassword(hash(password));
        endLinks(account.getId());
        sessions.endAllButOwn(account.getId());
        keepOwnSession(account);
        return new PasswordOutcome.Changed();
    }

    /** A link that lies in a mailbox must not replace a password that was set later. */
    private void endLinks(UUID accountId) {
        jdbc.sql("delete from password_link where account_id = ? and used_at is null")
                .param(accountId)
                .update();
    }

    private static void keepOwnSession(StoredAccount account) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInAccount own
                && own.id().equals(account.getId())) {
            own.renew(account.stamp());
        }
    }

    @Override
    public String generatePassword() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            for (int place = 0; place < GROUP_LENGTH; place++) {
                password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return password.toString();
    }

    @Override
    @Transactional
    public void lock(UUID accountId) {
        existing(accountId).lock();
        sessions.endAll(accountId);
    }

    @Override
    @Transactional
    public void unlock(UUID accountId) {
        existing(accountId).unlock();
    }

    private StoredAccount existing(UUID accountId) {
        return accounts.findById(accountId)
                .orElseThrow(() -> new IllegalArgumentException("there is no account " + accountId));
    }

    private String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password without a hash");
        }
        return hash;
    }
}
