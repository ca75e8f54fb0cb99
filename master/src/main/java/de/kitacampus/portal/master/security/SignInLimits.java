package de.kitacampus.portal.master.security;

import de.kitacampus.portal.common.rates.CallerRates;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How often a sign-in may be tried, by account and by address. Each process counts for itself.
 *
 * @see "Design decision: DD010-20261122-signing-in.md"
 */
@Component
class SignInLimits {

    private final CallerRates byAccount;
    private final CallerRates byAddress;

    SignInLimits(SecurityProperties properties, Clock clock) {
        byAccount = new CallerRates(properties.attemptsPerAccount(), properties.attemptsWindow(), clock);
        byAddress = new CallerRates(properties.attemptsPerAddress(), properties.attemptsWindow(), clock);
    }

    /** Counts an attempt; answers how long to wait, or zero when it may go on. */
    Duration attempt(String account, String address) {
        return byAddress
                .waiting(address)
                .or(() -> byAccount.waiting(normalized(account)))
                .orElse(Duration.ZERO);
    }

    /** A sign-in that succeeded does not count. */
    void succeeded(String account, String address) {
        byAccount.forget(normalized(account));
        byAddress.giveBack(address);
    }

    private static String normalized(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }
}
