package de.kitacampus.portal.slave.security;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session; lives in the session and knows since which change of the account it is valid. */
final class SignedInAccount implements UserDetails, CredentialsContainer {

    private final UUID id;
    private final String userName;
    private final Set<PortalRole> roles;
    private final boolean locked;
    private final SignInWay way;
    private @Nullable String passwordHash;
    private volatile int stamp;
    private volatile @Nullable UUID session;

    SignedInAccount(
            UUID id,
            String userName,
            String passwordHash,
            Set<PortalRole> roles,
            boolean locked,
            int stamp,
            SignInWay way) {
        this.id = id;
        this.userName = userName;
        this.passwordHash = passwordHash;
        this.roles = roles;
        this.locked = locked;
        this.stamp = stamp;
        this.way = way;
    }

    UUID id() {
        return id;
    }

    int stamp() {
        return stamp;
    }

    @Nullable
    UUID session() {
        return session;
    }

    void openedAs(UUID openSession) {
        session = openSession;
    }

    /** Keeps this one session alive when its own user changed the password. */
    void renew(int newStamp) {
        stamp = newStamp;
    }

    SignInWay way() {
        return way;
    }

    boolean isNothingBut(PortalRole role) {
        return Set.of(role).equals(roles);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return userName;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAccount account && account.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
