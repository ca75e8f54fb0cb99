package de.kitacampus.portal.slave.invitations;

import de.kitacampus.portal.common.rates.CallerRates;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets nobody fill a mailbox or try a list of addresses: so many requests an hour for a name and from an address. */
@Component
class RequestThrottle {

    static final int PER_NAME = 3;
    static final int PER_ADDRESS = 20;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final CallerRates byName;
    private final CallerRates byAddress;

    RequestThrottle(Clock clock) {
        byName = new CallerRates(PER_NAME, PERIOD, clock);
        byAddress = new CallerRates(PER_ADDRESS, PERIOD, clock);
    }

    boolean allows(String typed, String remoteAddress) {
        return byAddress.waiting(remoteAddress).isEmpty()
                && byName.waiting(typed.strip().toLowerCase(Locale.ROOT)).isEmpty();
    }
}
