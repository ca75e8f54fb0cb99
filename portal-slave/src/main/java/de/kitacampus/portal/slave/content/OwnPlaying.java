package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.Percent;
import de.kitacampus.portal.slave.security.OpenSessions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions in which the carrier's own courses are played. The origin on which that happens knows no sign-in of the portal: a ticket opens a
 * session of its own for one browser, and each request asks anew whether it still holds.
 *
 * @see "Design decision: DD165-20261123-own-courses-on-an-origin-of-their-own.md"
 */
@Service
@Transactional
public class OwnPlaying {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPlaying.class);
    private static final Duration NOTED_EVERY = Duration.ofSeconds(20);
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private final MyContent mine;
    private final PlayStore plays;
    private final CoursePackages packages;
    private final FileStore files;
    private final OpenSessions signIns;
    private final PlayOrigin origin;
    private final PlaySettings settings;
    private final Clock clock;

    OwnPlaying(
            MyContent mine,
            PlayStore plays,
            CoursePackages packages,
            FileStore files,
            OpenSessions signIns,
            PlayOrigin origin,
            PlaySettings settings,
            Clock clock) {
        this.mine = mine;
        this.plays = plays;
        this.packages = packages;
        this.files = files;
        this.signIns = signIns;
        this.origin = origin;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A new session and the secret that only its browser may know.
     */
    public record Opened(PlaySession session, String secret) {}

    /** A file of a package. */
    public record Asset(Path file, String hash, String mediaType) {}

    /**
     * Opens the present version of a course, which thereby is used.
     *
     * @return empty if it is no course or not for the person who is signed in
     */
    public Optional<PlayTicket> start(ContentId id, String language) {
        return mine.play(id).map(started -> {
            Instant now = now();
            UUID play = plays.play(started.version(), started.person(), now);
            if (started.due() && plays.result(play).state() == PlayResult.State.PASSED) {
                plays.again(play, now);
            }
            String ticket = PlaySecrets.secret();
            plays.open(
                    play,
                    started.signIn(),
                    started.account(),
                    language,
                    PlaySecrets.hash(ticket),
                    now.plus(settings.ticketLife()),
                    now);
            return new PlayTicket(origin.url("/play/launch"), ticket);
        });
    }

    /** Redeems a ticket once; empty if it is unknown, used or too old. */
    public Optional<Opened> redeem(String ticket) {
        Instant now = now();
        String secret = PlaySecrets.secret();
        Optional<PlayStore.Kept> kept = plays.ofTicket(PlaySecrets.hash(ticket))
                .filter(found -> now.isBefore(found.ticketUntil()))
                .filter(found -> over(found, now) == null)
                .filter(found -> plays.redeem(found.session().id(), PlaySecrets.hash(secret), now));
        kept.ifPresent(found ->
                plays.replaceOthers(found.session().play(), found.session().id()));
        return kept.map(found -> new Opened(found.session(), secret));
    }

    /**
     * Checks a session for a request.
     *
     * @param secret what the browser's cookie says, or null
     */
    @Transactional(readOnly = true)
    public PlayAccess access(UUID session, @Nullable String secret) {
        Optional<PlayStore.Kept> kept = plays.find(session).filter(found -> isSecret(found, secret));
        if (kept.isEmpty()) {
            return new PlayAccess.Denied();
        }
        PlayAccess.Reason over = over(kept.get(), now());
        PlaySession found = kept.get().session();
        return over == null ? new PlayAccess.Granted(found) : new PlayAccess.Ended(found, over);
    }

    private static boolean isSecret(PlayStore.Kept kept, @Nullable String secret) {
        String expected = kept.secretHash();
        return secret != null
                && expected != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        PlaySecrets.hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    private PlayAccess.@Nullable Reason over(PlayStore.Kept kept, Instant now) {
        if (kept.ended() != null) {
            return kept.ended();
        }
        if (kept.usedAt().plus(settings.idle()).isBefore(now)) {
            return PlayAccess.Reason.IDLE;
        }
        boolean signedIn =
                signIns.of(kept.account()).stream().anyMatch(open -> open.id().equals(kept.signIn()));
        if (!signedIn) {
            return PlayAccess.Reason.SIGNED_OUT;
        }
        PlaySession session = kept.session();
        return mine.mayPlay(session.person(), session.content()) ? null : PlayAccess.Reason.WITHDRAWN;
    }

    /** Notes a sign of life, to within some seconds. */
    public void alive(PlaySession session) {
        Instant now = now();
        plays.used(session.id(), now, now.minus(NOTED_EVERY));
    }

    /** Ends a session at the learner's wish. */
    public void end(PlaySession session) {
        plays.end(session.id(), PlayAccess.Reason.LEFT);
    }

    /** What was found in the package of the session. */
    @Transactional(readOnly = true)
    public PackageReport report(PlaySession session) {
        return packages.report(session.version()).orElseThrow();
    }

    /**
     * A file of the session's own package; no other can be named.
     *
     * @param path as in the address, percent-encoded
     */
    @Transactional(readOnly = true)
    public Optional<Asset> asset(PlaySession session, String path) {
        return decoded(path)
                .flatMap(plain -> packages.file(session.version(), plain))
                .map(file -> new Asset(files.path(file.sha256()), file.sha256(), file.mediaType()));
    }

    private static Optional<String> decoded(String path) {
        try {
            return Optional.of(Percent.decoded(path));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void forget() {
        int gone = plays.sweep(now().minus(FORGOTTEN));
        if (gone > 0) {
            LOG.info("{} old sessions of own courses were removed", gone);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
