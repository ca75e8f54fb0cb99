package de.kitacampus.portal.master.content;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions of the player, as the content origin needs them. */
public interface Playing {

    /** Redeems a launch ticket once; of two attempts at the same time one wins. */
    Redemption redeem(String ticket);

    /**
     * Checks a session for a request.
     *
     * @param secret what the browser's cookie says, or null
     */
    Access access(UUID session, @Nullable String secret);

    /** As {@link #access}, for a start and the many files of a course: a grant may be a second old, see {@link Grants}. */
    Access recentAccess(UUID session, @Nullable String secret);

    /** Notes a sign of life, to within some seconds. */
    void alive(PlaySession session);

    /** Ends a session at the learner's wish. */
    void end(PlaySession session);

    /** A file of the session's own package version. */
    Optional<Asset> asset(PlaySession session, String path);

    /** How many files the session's package version has. */
    int assetCount(PlaySession session);

    /** The same bytes as gzip (RFC 1952), where that is worth it. */
    Optional<Path> compressed(Asset asset);

    /** Ends a session that copies instead of learning, and leaves a note for the back office; once per session. */
    void stop(PlaySession session, Suspicion suspicion);

    /** What became of a ticket. */
    sealed interface Redemption {

        /**
         * @param session the new session
         * @param secret to be kept by the browser only
         */
        record Opened(PlaySession session, String secret) implements Redemption {}

        /** The ticket's own language and way back are known although it cannot be used. */
        record Used(String returnUrl, String language) implements Redemption {}

        record Expired(String returnUrl, String language) implements Redemption {}

        record Unknown() implements Redemption {}
    }

    /** Whether a request may see a session's content. */
    sealed interface Access {

        record Granted(PlaySession session) implements Access {}

        /** Right browser, but the session is over. */
        record Ended(PlaySession session, EndReason reason) implements Access {}

        record Denied() implements Access {}
    }

    /** Why a session is over. */
    enum EndReason {
        /** The learner finished. */
        LEFT,
        /** The same learner started the same course again. */
        REPLACED,
        /** No sign of life for too long. */
        IDLE,
        USAGE_PERIOD_OVER,
        PORTAL_SUSPENDED,
        /** Files were fetched as a copying script does. */
        COPYING
    }

    /**
     * @param file where the bytes lie
     * @param hash SHA-256 of the bytes
     * @param size in bytes
     * @param mediaType media type
     * @param number of the file within its package, from 0
     */
    record Asset(Path file, String hash, long size, String mediaType, int number) {}

    /**
     * What gave a copying script away.
     *
     * @param sign which sign it was
     * @param files how many different files it had got
     * @param total how many the package has
     */
    record Suspicion(Sign sign, int files, int total) {}

    /** Signs of a script. */
    enum Sign {
        /** Asked for the manifest or its schemas, which no course does. */
        METADATA,
        /** Fetched file after file as no browser does: without telling which page asks for it. */
        NO_BROWSER,
        /** Fetched faster than anyone learns, and went on when told to wait. */
        TOO_FAST,
        /** Went through the package folder by folder, in the order of the paths. */
        IN_ORDER,
        /** Fetched most of a package while neither course nor player reported anything. */
        WITHOUT_LEARNING
    }
}
