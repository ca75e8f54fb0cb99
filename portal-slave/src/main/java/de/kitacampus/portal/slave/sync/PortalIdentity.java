package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.signing.KeyFile;
import de.kitacampus.portal.common.signing.KeyFile.UnusableKeyFile;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.slave.journal.JournalIdentity;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who this portal is: its key, and its enrolment once there is one. Both change only by a new enrolment, and the master's keys when it
 * announces others.
 */
@Component
class PortalIdentity {

    private final Enrolments enrolments;
    private final KeyFile file;
    private volatile @Nullable SigningKey key;
    private volatile @Nullable EnrolledPortal known;

    PortalIdentity(
            Enrolments enrolments,
            @Value("${portal.data}") Path data,
            @Value("${portal.keys.password:portal}") String password) {
        this.enrolments = enrolments;
        this.file = new KeyFile(data.resolve("keys").resolve("portal.p12"), password);
    }

    Optional<EnrolledPortal> enrolled() {
        EnrolledPortal portal = known;
        if (portal == null) {
            portal = enrolments.find().orElse(null);
            known = portal;
        }
        return Optional.ofNullable(portal);
    }

    /** The portal's key; made before the enrolment. A portal that is enrolled and has lost its file must say so. */
    synchronized SigningKey key() {
        SigningKey loaded = key;
        if (loaded == null) {
            loaded = enrolled().isPresent() ? file.load() : file.loadOrCreate();
            key = loaded;
        }
        return loaded;
    }

    boolean keyIsLost() {
        if (enrolled().isEmpty()) {
            return false;
        }
        try {
            key();
            return false;
        } catch (UnusableKeyFile lost) {
            return true;
        }
    }

    /** For a new enrolment of a portal that has one: the key in use, or a new one where that is lost. */
    synchronized SigningKey keyOrNewOne() {
        try {
            return key();
        } catch (UnusableKeyFile lost) {
            SigningKey fresh = file.create();
            key = fresh;
            return fresh;
        }
    }

    /** Takes over what was enrolled anew; call it after the commit. */
    void renewed(EnrolledPortal portal) {
        known = portal;
    }

    /** Takes over what the master says of its keys, if a key of its that this portal knows has signed it. */
    synchronized void learn(SignedDocument announcement) {
        enrolled()
                .flatMap(portal -> KeyNews.believed(announcement, portal.masterKeys()))
                .ifPresent(keys -> {
                    enrolments.keep(keys);
                    known = null;
                });
    }

    Optional<JournalIdentity> forJournal() {
        return enrolled().map(portal -> new JournalIdentity(portal.portal(), key(), portal.masterKeys()));
    }
}
