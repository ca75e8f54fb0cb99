package de.kitacampus.portal.slave.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An account; the stamp grows with everything that must end older sessions. */
@Entity
@Table(name = "account")
class StoredAccount implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String userName;
    private String userNameKey;
    private String passwordHash;
    private boolean locked;
    private int stamp;
    private boolean awaitsPassword;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "portal_role")
    @Enumerated(EnumType.STRING)
    private Set<PortalRole> roles;

    protected StoredAccount() {}

    StoredAccount(UUID id, String userName, String passwordHash, Set<PortalRole> roles, Instant createdAt) {
        this.id = id;
        this.userName = userName;
        this.userNameKey = key(userName);
        this.passwordHash = passwordHash;
        this.roles = EnumSet.copyOf(roles);
        this.createdAt = createdAt;
    }

    /** Names that differ in case only are the same name. */
    static String key(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    void lock() {
        if (!locked) {
            locked = true;
            stamp++;
        }
    }

    void unlock() {
        locked = false;
    }

    void changeRoles(Set<PortalRole> newRoles) {
        if (!roles.equals(newRoles)) {
            roles.clear();
            roles.addAll(newRoles);
            stamp++;
        }
    }

    void awaitPassword() {
        awaitsPassword = true;
    }

    void changePassword(String newHash) {
        awaitsPassword = false;
        passwordHash = newHash;
        stamp++;
    }

    AccountSummary summary() {
        return new AccountSummary(id, userName, roles, locked, awaitsPassword);
    }

    SignedInAccount principal(SignInWay way) {
        return new SignedInAccount(id, userName, passwordHash, Set.copyOf(roles), locked, stamp, way);
    }

    String userName() {
        return userName;
    }

    String passwordHash() {
        return passwordHash;
    }

    int stamp() {
        return stamp;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
