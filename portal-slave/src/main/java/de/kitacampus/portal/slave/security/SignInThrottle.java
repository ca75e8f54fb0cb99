package de.kitacampus.portal.slave.security;

import de.kitacampus.portal.common.rates.CallerRates;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: per account and per address only so many failed attempts in a time. A success gives its attempt
 * back, so that a whole centre behind one address can sign in each morning.
 *
 * @see "Decision record DD041"
 */
@Component
class SignInThrottle {

    static final int ATTEMPTS_PER_ACCOUNT = 8;
    static final int ATTEMPTS_PER_ADDRESS = 60;
    static final Duration PERIOD = Duration.ofMinutes(10);

    private final CallerRates byAccount;
    private final CallerRates byAddress;

    SignInThrottle(Clock clock) {
        byAccount = new CallerRates(ATTEMPTS_PER_ACCOUNT, PERIOD, clock);
        byAddress = new CallerRates(ATTEMPTS_PER_ADDRESS, PERIOD, clock);
    }

    /**
     * Counts an attempt.
     *
     * @return how long to wait, if there were too many
     */
    Optional<Duration> attempt(String userName, String address) {
        return byAccount
                .waiting(StoredAccount.key(userName))
                .or(() -> byAddress.waiting(address))
                .map(wait -> wait.plusSeconds(1));
    }

    /**
     * Counts a password typed by somebody who is signed in, so that an open session is no place to guess it.
     *
     * @return how long to wait, if there were too many
     */
    Optional<Duration> confirm(UUID account) {
        return byAccount.waiting(account.toString()).map(wait -> wait.plusSeconds(1));
    }

    void confirmed(UUID account) {
        byAccount.forget(account.toString());
    }

    void succeeded(String userName, String address) {
        byAccount.forget(StoredAccount.key(userName));
        byAddress.giveBack(address);
    }
}
