package de.kitacampus.portal.master.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the management API.
 *
 * @param token what a caller must know; empty switches the API off
 */
@ConfigurationProperties("portal.management")
public record ManagementSettings(@DefaultValue("") String token) {

    /** Shorter ones could be guessed. */
    static final int MIN_LENGTH = 24;

    /**
     * @throws IllegalArgumentException if the token is too short to be a secret
     */
    public ManagementSettings {
        token = token.strip();
        if (!token.isEmpty() && token.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("portal.management.token needs at least " + MIN_LENGTH + " characters");
        }
    }

    /** Whether an {@code Authorization} header proves the caller; never while the API is switched off. */
    public boolean admits(@Nullable String authorization) {
        String prefix = "Bearer ";
        return !token.isEmpty()
                && authorization != null
                && authorization.regionMatches(true, 0, prefix, 0, prefix.length())
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        authorization.substring(prefix.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}
