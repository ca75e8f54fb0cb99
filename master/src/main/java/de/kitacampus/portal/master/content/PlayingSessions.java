package de.kitacampus.portal.master.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.kitacampus.portal.common.scorm.EntryName;
import de.kitacampus.portal.master.content.LearnerRecords.BookingTaken;
import de.kitacampus.portal.master.content.Tickets.Ticket;
import de.kitacampus.portal.master.portals.Portals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens, checks and ends play sessions.
 *
 * @see "Design decision: DD020-20261122-content-origin.md"
 */
@Service
class PlayingSessions implements Playing {

    /** So long a used ticket still explains itself. */
    private static final Duration TICKET_MEMORY = Duration.ofDays(1);

    /** Signs of life come faster than they are worth a write: idle sessions end after minutes. */
    private static final Duration SIGN_PRECISION = Duration.ofSeconds(10);

    private static final int SESSIONS_NOTED = 100_000;

    private final Tickets tickets;
    private final Sessions sessions;
    private final StoredPackages stored;
    private final PackageFiles files;
    private final CopyAlarms alarms;
    private final Grants grants;
    /** When a sign of life was written down last. */
    private final Cache<UUID, Instant> noted =
            Caffeine.newBuilder().maximumSize(SESSIONS_NOTED).build();

    private final BlobStore blobs;
    private final Portals portals;
    private final LearnerRecords records;
    private final ContentSettings settings;
    private final Clock clock;

    PlayingSessions(
            Tickets tickets,
            Sessions sessions,
            StoredPackages stored,
            PackageFiles files,
            CopyAlarms alarms,
            Grants grants,
            BlobStore blobs,
            Portals portals,
            LearnerRecords records,
            ContentSettings settings,
            Clock clock) {
        this.tickets = tickets;
        this.sessions = sessions;
        this.stored = stored;
        this.files = files;
        this.alarms = alarms;
        this.grants = grants;
        this.blobs = blobs;
        this.portals = portals;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Redemption redeem(String secret) {
        String hash = Hashes.of(secret);
        Ticket ticket = tickets.find(hash).orElse(null);
        if (ticket == null) {
            return new Redemption.Unknown();
        }
        Instant now = clock.instant();
        if (tickets.redeem(hash, now)) {
            return open(ticket, now);
        }
        boolean redeemed = tickets.find(hash).map(Ticket::redeemed).orElse(true);
        return redeemed
                ? new Redemption.Used(ticket.returnUrl(), ticket.language())
                : new Redemption.Expired(ticket.returnUrl(), ticket.language());
    }

    private Redemption open(Ticket ticket, Instant now) {
        PackageVersion version = stored.find(ticket.packageId()).orElseThrow();
        UUID packageId;
        try {
            packageId = ticket.test() ? version.id() : records.enrol(ticket.learner(), version);
        } catch (BookingTaken taken) {
            return new Redemption.Unknown();
        }
        PlaySession session = new PlaySession(
                UUID.randomUUID(),
                ticket.learner(),
                packageId,
                ticket.returnUrl(),
                ticket.language(),
                ticket.usableUntil(),
                now,
                ticket.test());
        String secret = Hashes.secret();
        endOthers(ticket.learner(), now);
        Sessions.Row row = new Sessions.Row(session, Hashes.of(secret), now, null);
        sessions.insert(session, row.secretHash());
        boolean usable = ended(row) == null;
        afterCommit(() -> opened(row, usable));
        return new Redemption.Opened(session, secret);
    }

    /** The start goes on within the second and asks for nothing that is known already. */
    private void opened(Sessions.Row row, boolean usable) {
        noted.put(row.session().id(), row.seenAt());
        if (usable) {
            grants.remember(row.session(), row.secretHash());
        }
    }

    private void endOthers(LearnerRecords.Learner learner, Instant now) {
        for (UUID other : sessions.running(learner)) {
            sessions.end(other, EndReason.REPLACED, now);
            afterCommit(() -> grants.forget(other));
        }
    }

    @Override
    public Access access(UUID id, @Nullable String secret) {
        return secret == null ? new Access.Denied() : judged(id, Hashes.of(secret));
    }

    @Override
    public Access recentAccess(UUID id, @Nullable String secret) {
        if (secret == null) {
            return new Access.Denied();
        }
        String hash = Hashes.of(secret);
        return grants.find(id, hash).<Access>map(Access.Granted::new).orElseGet(() -> judged(id, hash));
    }

    private Access judged(UUID id, String hash) {
        Sessions.Row row = sessions.find(id).orElse(null);
        if (row == null || !matches(row, hash)) {
            return new Access.Denied();
        }
        EndReason reason = ended(row);
        if (reason != null) {
            return new Access.Ended(row.session(), reason);
        }
        grants.remember(row.session(), hash);
        return new Access.Granted(row.session());
    }

    private static boolean matches(Sessions.Row row, String hash) {
        return MessageDigest.isEqual(
                row.secretHash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private @Nullable EndReason ended(Sessions.Row row) {
        Instant now = clock.instant();
        if (row.ended() != null) {
            return row.ended();
        }
        if (!now.isBefore(row.session().usableUntil())) {
            return EndReason.USAGE_PERIOD_OVER;
        }
        if (now.isAfter(row.seenAt().plus(settings.idle()))) {
            return EndReason.IDLE;
        }
        if (row.session().test()) {
            return null;
        }
        boolean active = portals.activeAddress(row.session().learner().portal()).isPresent();
        return active ? null : EndReason.PORTAL_SUSPENDED;
    }

    @Override
    public void alive(PlaySession session) {
        Instant now = clock.instant();
        Instant last = noted.getIfPresent(session.id());
        if (last == null || !now.isBefore(last.plus(SIGN_PRECISION))) {
            noted.put(session.id(), now);
            sessions.seen(session.id(), now);
        }
    }

    @Override
    public void end(PlaySession session) {
        sessions.end(session.id(), EndReason.LEFT, clock.instant());
        grants.forget(session.id());
    }

    @Override
    public Optional<Asset> asset(PlaySession session, String path) {
        return Optional.ofNullable(files.of(session.packageId()).get(EntryName.key(path)))
                .map(file ->
                        new Asset(blobs.path(file.hash()), file.hash(), file.size(), file.mediaType(), file.number()));
    }

    @Override
    public int assetCount(PlaySession session) {
        return files.of(session.packageId()).size();
    }

    @Override
    public Optional<Path> compressed(Asset asset) {
        return blobs.compressed(asset.hash(), asset.mediaType(), asset.size());
    }

    @Override
    @Transactional
    public void stop(PlaySession session, Suspicion suspicion) {
        Instant now = clock.instant();
        if (sessions.end(session.id(), EndReason.COPYING, now)) {
            alarms.raise(session, suspicion, now);
        }
        afterCommit(() -> grants.forget(session.id()));
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forgetTickets() {
        tickets.removeExpiredBefore(clock.instant().minus(TICKET_MEMORY));
    }
}
