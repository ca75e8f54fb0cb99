package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every test play is a learner of its own, of a portal that cannot exist. */
@Service
class TestTickets implements TestPlays {

    private static final PortalId NO_PORTAL = new PortalId(new UUID(0, 0));
    private static final Duration LONGEST = Duration.ofDays(1);

    private final StoredPackages stored;
    private final Tickets tickets;
    private final ContentSettings settings;
    private final String backOffice;
    private final Clock clock;

    TestTickets(
            StoredPackages stored,
            Tickets tickets,
            ContentSettings settings,
            @Value("${portal.base-url:http://localhost:${server.port}}") String backOffice,
            Clock clock) {
        this.stored = stored;
        this.tickets = tickets;
        this.settings = settings;
        this.backOffice = backOffice.replaceAll("/+$", "");
        this.clock = clock;
    }

    @Override
    @Transactional
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public LaunchTicket ticket(UUID packageId, String language) {
        PackageVersion version =
                stored.find(packageId).orElseThrow(() -> new IllegalArgumentException("no package " + packageId));
        Instant now = clock.instant();
        LaunchRequest request = new LaunchRequest(
                UserId.random(),
                version.course(),
                BookingId.random(),
                now.plus(LONGEST),
                backOffice + "/packages/" + version.course(),
                language);
        String ticket = Hashes.secret();
        Instant expiresAt = now.plus(settings.ticketLife());
        tickets.insert(Hashes.of(ticket), new LaunchOrder(NO_PORTAL, request), packageId, expiresAt, true);
        return new LaunchTicket(ticket, settings.url("/play/launch"), expiresAt);
    }
}
