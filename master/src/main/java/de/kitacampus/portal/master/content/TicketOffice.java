package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.content.LearnerRecords.BookingTaken;
import de.kitacampus.portal.master.content.LearnerRecords.Learner;
import de.kitacampus.portal.master.content.LearnerRecords.Retake;
import de.kitacampus.portal.master.portals.Portals;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues launch tickets. */
@Service
class TicketOffice implements Launches {

    private final Catalog catalog;
    private final Portals portals;
    private final Packages packages;
    private final LearnerRecords records;
    private final Tickets tickets;
    private final ObjectProvider<NewcomerCheck> checks;
    private final ContentSettings settings;
    private final Clock clock;

    TicketOffice(
            Catalog catalog,
            Portals portals,
            Packages packages,
            LearnerRecords records,
            Tickets tickets,
            ObjectProvider<NewcomerCheck> checks,
            ContentSettings settings,
            Clock clock) {
        this.catalog = catalog;
        this.portals = portals;
        this.packages = packages;
        this.records = records;
        this.tickets = tickets;
        this.checks = checks;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public LaunchOutcome launch(LaunchOrder order) {
        LaunchRequest request = order.request();
        Instant now = clock.instant();
        if (catalog.rules(request.course()).isEmpty()) {
            return new LaunchOutcome.CourseUnknown();
        }
        if (!now.isBefore(request.usableUntil())) {
            return new LaunchOutcome.UsagePeriodOver();
        }
        if (!returnsToPortal(order)) {
            return new LaunchOutcome.ReturnUrlForeign();
        }
        UUID begun = null;
        try {
            begun = records.packageOf(learner(order)).orElse(null);
        } catch (BookingTaken taken) {
            return new LaunchOutcome.NotPlayable();
        }
        if (begun == null && !admitsNewcomer(order)) {
            return new LaunchOutcome.CourseUnknown();
        }
        UUID version = begun == null
                ? packages.current(request.course()).map(PackageVersion::id).orElse(null)
                : begun;
        if (version == null) {
            return new LaunchOutcome.NotPlayable();
        }
        return switch (records.retake(learner(order))) {
            case Retake.Allowed() -> issue(order, version, now);
            case Retake.From(var instant) -> new LaunchOutcome.RetakeTooEarly(instant);
            case Retake.NoneLeft() -> new LaunchOutcome.NoAttemptLeft();
        };
    }

    private static Learner learner(LaunchOrder order) {
        LaunchRequest request = order.request();
        return new Learner(order.portal(), request.userId(), request.course(), request.bookingId());
    }

    private boolean returnsToPortal(LaunchOrder order) {
        return portals.activeAddress(order.portal())
                .filter(url -> ReturnAddress.belongsTo(order.request().returnUrl(), url))
                .isPresent();
    }

    private boolean admitsNewcomer(LaunchOrder order) {
        return checks.orderedStream().allMatch(check -> check.admits(order));
    }

    private LaunchOutcome issue(LaunchOrder order, UUID packageId, Instant now) {
        String ticket = Hashes.secret();
        Instant expiresAt = now.plus(settings.ticketLife());
        tickets.insert(Hashes.of(ticket), order, packageId, expiresAt, false);
        return new LaunchOutcome.Issued(new LaunchTicket(ticket, settings.url("/play/launch"), expiresAt));
    }
}
