package de.kitacampus.portal.master.security;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param initialPassword password of the first administrator; without it a random one is written to a file
 * @param attemptsPerAccount sign-ins of one account that may fail within the window; 5 by default
 * @param attemptsPerAddress sign-ins from one address that may fail within the window; 50 by default
 * @param attemptsWindow the window; 15 minutes by default
 */
@ConfigurationProperties("portal.security")
@Validated
record SecurityProperties(
        @Nullable String initialPassword,
        @DefaultValue("5") @Positive int attemptsPerAccount,
        @DefaultValue("50") @Positive int attemptsPerAddress,
        @DefaultValue("15m") Duration attemptsWindow) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "portal.security";
    }
}
