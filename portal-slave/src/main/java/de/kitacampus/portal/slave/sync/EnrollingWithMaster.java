package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.signing.RequestToken;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Enrols this portal; the answer is verified before anything is stored. */
@Component
class EnrollingWithMaster implements MasterEnrolment {

    private static final Set<ProblemCode> A_NEW_ENROLMENT_HELPS =
            EnumSet.of(ProblemCode.PORTAL_UNKNOWN, ProblemCode.REQUEST_REFUSED);

    private final PortalIdentity identity;
    private final Enrolments enrolments;
    private final MasterCalls calls;
    private final MasterContact contact;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final URI ownUrl;
    private final String softwareVersion;

    EnrollingWithMaster(
            PortalIdentity identity,
            Enrolments enrolments,
            MasterCalls calls,
            MasterContact contact,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${portal.base-url}") URI ownUrl) {
        this.identity = identity;
        this.enrolments = enrolments;
        this.calls = calls;
        this.contact = contact;
        this.clock = clock;
        this.events = events;
        this.ownUrl = ownUrl;
        this.softwareVersion = Optional.ofNullable(
                        EnrollingWithMaster.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public Optional<EnrolledPortal> current() {
        return identity.enrolled();
    }

    @Override
    public Introduction introduce(EnrolmentText text) {
        if (calls.signOfLife(text.masterUrl()) instanceof MasterAnswer.Failed<?>(MasterFailure why)) {
            return new Introduction.NoAnswer(why);
        }
        Duration difference = difference();
        return difference.abs().compareTo(RequestToken.CLOCK_TOLERANCE) > 0
                ? new Introduction.ClockOff(difference)
                : new Introduction.Answered(difference);
    }

    @Override
    @Transactional
    public EnrolOutcome enrol(EnrolmentText text) {
        if (identity.enrolled().isPresent()) {
            return new EnrolOutcome.AlreadyEnrolled();
        }
        return send(text, identity.key(), this::keep);
    }

    @Override
    public boolean renewable() {
        return identity.enrolled().isEmpty()
                || identity.keyIsLost()
                || contact.refusal().filter(A_NEW_ENROLMENT_HELPS::contains).isPresent();
    }

    @Override
    @Transactional
    public EnrolOutcome renew(EnrolmentText text) {
        if (!renewable()) {
            return new EnrolOutcome.AlreadyEnrolled();
        }
        return identity.enrolled()
                .map(old -> send(text, identity.keyOrNewOne(), portal -> replace(old, portal)))
                .orElseGet(() -> enrol(text));
    }

    private EnrolOutcome send(EnrolmentText text, SigningKey key, Function<EnrolledPortal, EnrolOutcome> keep) {
        return switch (calls.enrol(text.masterUrl(), request(text, key))) {
            case MasterAnswer.Said<SignedDocument>(SignedDocument answer) ->
                EnrolmentAnswer.verified(answer.jws(), text).map(keep).orElseGet(EnrolOutcome.WrongMaster::new);
            case MasterAnswer.Refused<SignedDocument>(ApiProblem problem) -> refused(problem);
            case MasterAnswer.Failed<SignedDocument>(MasterFailure why) -> new EnrolOutcome.NoAnswer(why);
            case MasterAnswer.Unchanged<SignedDocument>() -> new EnrolOutcome.NoAnswer(MasterFailure.GARBAGE);
        };
    }

    private SignedDocument request(EnrolmentText text, SigningKey key) {
        EnrolmentRequest request =
                new EnrolmentRequest(text.code(), ownUrl.toString(), key.publicJwk(), softwareVersion, clock.instant());
        return new SignedDocument(new DocumentSigner(key).sign(SignedDocument.ENROLMENT_REQUEST, request));
    }

    private EnrolOutcome keep(EnrolledPortal portal) {
        try {
            enrolments.store(portal);
        } catch (DuplicateKeyException someoneWasFaster) {
            return new EnrolOutcome.AlreadyEnrolled();
        }
        afterCommit(() -> events.publishEvent(new PortalEnrolled()));
        return new EnrolOutcome.Enrolled(portal);
    }

    private EnrolOutcome replace(EnrolledPortal old, EnrolledPortal portal) {
        if (!old.portal().equals(portal.portal())) {
            return new EnrolOutcome.OtherPortal();
        }
        enrolments.replace(portal);
        afterCommit(() -> {
            identity.renewed(portal);
            contact.accepted();
            events.publishEvent(new PortalEnrolled());
        });
        return new EnrolOutcome.Enrolled(portal);
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private EnrolOutcome refused(ApiProblem problem) {
        if (problem.is(ProblemCode.ENROLMENT_CODE_UNKNOWN)) {
            return new EnrolOutcome.CodeUnknown();
        }
        if (problem.is(ProblemCode.ENROLMENT_CODE_USED)) {
            return new EnrolOutcome.CodeUsed();
        }
        if (problem.is(ProblemCode.ENROLMENT_CODE_EXPIRED)) {
            return new EnrolOutcome.CodeExpired();
        }
        if (problem.is(ProblemCode.CLOCK_SKEW)) {
            return new EnrolOutcome.ClockOff(difference());
        }
        return new EnrolOutcome.Refused(problem.code());
    }

    private Duration difference() {
        return contact.clockDifference().orElse(Duration.ZERO);
    }
}
