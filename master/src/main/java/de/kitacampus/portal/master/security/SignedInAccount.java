package de.kitacampus.portal.master.security;

import java.util.Collection;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session remembers of the account that opened it. */
record SignedInAccount(
        UUID id,
        String userName,
        String displayName,
        String passwordHash,
        BackOfficeRole role,
        boolean locked,
        int credentialsVersion)
        implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return role.rights().stream()
                .map(right -> new SimpleGrantedAuthority("ROLE_" + right))
                .toList();
    }

    @Override
    public String getPassword() {
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
    public String toString() {
        return userName;
    }
}
