package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.slave.journal.JournalSituation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of the connection to the master.
 *
 * @param portal the enrolment, if there is one
 * @param keyFingerprint fingerprint of this portal's own key, in groups; empty before the enrolment or without the key file
 * @param awaySince since when the master does not answer
 * @param failure why not
 * @param refusal a refusal that holds for every call, such as a suspended portal
 * @param enrolmentWanted whether a new enrolment text is the way out
 * @param lastContact when it answered last
 * @param clockDifference the master's clock less ours
 * @param masterVersion what the master says it is
 * @param catalogVersion the catalog in use
 * @param catalogAt when it arrived
 * @param courses courses in it
 * @param journal the usage journal
 */
public record Connection(
        Optional<EnrolledPortal> portal,
        Optional<String> keyFingerprint,
        Optional<Instant> awaySince,
        Optional<MasterFailure> failure,
        Optional<ProblemCode> refusal,
        boolean enrolmentWanted,
        Optional<Instant> lastContact,
        Optional<Duration> clockDifference,
        Optional<String> masterVersion,
        Optional<String> catalogVersion,
        Optional<Instant> catalogAt,
        int courses,
        JournalSituation journal) {}
