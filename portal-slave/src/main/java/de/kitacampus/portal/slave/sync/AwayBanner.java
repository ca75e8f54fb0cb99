package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.slave.shell.ShellBanner;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells everybody that the course server is away, and what still works. */
@Component
class AwayBanner implements ShellBanner {

    private final MasterContact contact;

    AwayBanner(MasterContact contact) {
        this.contact = contact;
    }

    @Override
    public Optional<String> messageKey() {
        return contact.away() ? Optional.of("sync.banner.away") : Optional.empty();
    }
}
