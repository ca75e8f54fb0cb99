package de.kitacampus.portal.master.security;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The account of one person of the back office. */
@Entity
@Table(name = "back_office_account")
class Account {

    @Id
    private UUID id;

    private String userName;
    private String displayName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BackOfficeRole role;

    private boolean locked;
    private int credentialsVersion;
    private Instant createdAt;
    private @Nullable Instant lastSignIn;

    @Version
    private @Nullable Long version;

    protected Account() {}

    Account(String userName, String displayName, String passwordHash, BackOfficeRole role, Instant now) {
        this.id = UUID.randomUUID();
        this.userName = userName;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = now;
    }

    void lock() {
        locked = true;
        credentialsVersion++;
    }

    void unlock() {
        locked = false;
    }

    void changePassword(String hash) {
        passwordHash = hash;
        credentialsVersion++;
    }

    /** Ends open sessions, because they remember the role they were opened with. */
    void changeRole(BackOfficeRole next) {
        role = next;
        credentialsVersion++;
    }

    boolean isActiveAdministrator() {
        return role == BackOfficeRole.ADMIN && !locked;
    }

    String userName() {
        return userName;
    }

    BackOfficeRole role() {
        return role;
    }

    String passwordHash() {
        return passwordHash;
    }

    BackOfficeAccount toAccount() {
        return new BackOfficeAccount(id, userName, displayName, role, locked, lastSignIn);
    }

    SignedInAccount toUser() {
        return new SignedInAccount(id, userName, displayName, passwordHash, role, locked, credentialsVersion);
    }
}
