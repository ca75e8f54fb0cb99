package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CarrierInvoices;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.common.wire.v1.DisputeList;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.MasterHealth;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.common.wire.v1.ResultsPage;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.common.wire.v1.RevocationRequest;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.StatementLines;
import feign.FeignException;
import feign.Request;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every call to the master goes through here: repeats with growing, scattered pauses where a repeat does no harm, a circuit
 * breaker so that nobody waits for a master that is away, and the pause the master asks for with {@code Retry-After}.
 *
 * @see "DD061-20261122-signed-client-of-the-portal.md"
 */
@Component
class MasterCalls {

    private static final Logger log = LoggerFactory.getLogger(MasterCalls.class);
    private static final int ATTEMPTS = 3;
    private static final int LAUNCH_ATTEMPTS = 2;
    private static final int FAILURES_THAT_OPEN = 4;
    private static final double SCATTER = 0.5;

    private final MasterApi api;
    private final MasterContact contact;
    private final PortalIdentity identity;
    private final SyncSettings settings;
    private final CircuitBreaker breaker;
    private final Retry patient;
    private final Retry impatient;

    MasterCalls(MasterApi api, MasterContact contact, PortalIdentity identity, SyncSettings settings) {
        this.api = api;
        this.contact = contact;
        this.identity = identity;
        this.settings = settings;
        this.breaker = CircuitBreaker.of(
                "master",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(FAILURES_THAT_OPEN)
                        .minimumNumberOfCalls(FAILURES_THAT_OPEN)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(settings.breakerOpen())
                        .build());
        this.patient = retry(ATTEMPTS, settings.retryPause());
        this.impatient = retry(LAUNCH_ATTEMPTS, settings.retryPause());
    }

    private static Retry retry(int attempts, Duration pause) {
        return Retry.of(
                "master",
                RetryConfig.<MasterAnswer<?>>custom()
                        .maxAttempts(attempts)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(pause, 2, SCATTER))
                        .retryOnResult(
                                answer -> answer instanceof MasterAnswer.Failed<?>(MasterFailure why) && why.passing())
                        .build());
    }

    MasterAnswer<MasterHealth> health() {
        return signed(patient, settings.callTimeout(), (master, options) -> api.health(master, options));
    }

    /** Any answer proves a master; unsigned while there is no enrolment. */
    MasterAnswer<MasterHealth> signOfLife(URI master) {
        return attempt(() -> api.health(master, options(settings.launchTimeout())));
    }

    MasterAnswer<SignedDocument> enrol(URI master, SignedDocument request) {
        return attempt(() -> api.enrol(master, options(settings.callTimeout()), request));
    }

    MasterAnswer<CatalogSnapshot> catalog(@Nullable String knownVersion) {
        String known = knownVersion == null ? null : "\"" + knownVersion + "\"";
        return signed(patient, settings.pushTimeout(), (master, options) -> api.catalog(master, options, known));
    }

    /** May be repeated: the bytes are the same, and the master answers a repeat with the same receipt. */
    MasterAnswer<SignedDocument> push(String batchJws) {
        return signed(
                patient,
                settings.pushTimeout(),
                (master, options) -> api.push(master, options, new SignedDocument(batchJws)));
    }

    /** Waits at the master only while it is known to be well; a trial call must not take that long. */
    MasterAnswer<ResultsPage> results(long after, Duration wait) {
        Duration patience = breaker.getState() == CircuitBreaker.State.CLOSED ? wait : Duration.ZERO;
        return signed(
                impatient,
                settings.callTimeout().plus(patience),
                (master, options) -> api.results(master, options, after, patience.toSeconds()));
    }

    MasterAnswer<LaunchTicket> launch(LaunchRequest request) {
        return signed(impatient, settings.launchTimeout(), (master, options) -> api.launch(master, options, request));
    }

    /** May be repeated: the same commitment is answered with the same bytes. */
    MasterAnswer<SignedDocument> attest(AttestationRequest request) {
        return signed(patient, settings.callTimeout(), (master, options) -> api.attest(master, options, request));
    }

    /** May be repeated: a certificate is revoked once. */
    MasterAnswer<RevocationList> revoke(CertificateNumber number, RevocationReason reason) {
        return signed(
                patient,
                settings.callTimeout(),
                (master, options) -> api.revoke(master, options, number.value(), new RevocationRequest(reason.name())));
    }

    MasterAnswer<RevocationList> revocations() {
        return signed(patient, settings.callTimeout(), (master, options) -> api.revocations(master, options));
    }

    MasterAnswer<CarrierInvoices> invoices(@Nullable String knownVersion) {
        String known = knownVersion == null ? null : "\"" + knownVersion + "\"";
        return signed(impatient, settings.callTimeout(), (master, options) -> api.invoices(master, options, known));
    }

    MasterAnswer<InvoiceDetails> invoice(String number) {
        return signed(impatient, settings.callTimeout(), (master, options) -> api.invoice(master, options, number));
    }

    MasterAnswer<InvoiceFile> invoiceFile(String number, String kind) {
        return signed(
                impatient, settings.callTimeout(), (master, options) -> api.invoiceFile(master, options, number, kind));
    }

    MasterAnswer<StatementLines> statementLines(BillingPeriod month, StatementLines.Place after) {
        return signed(
                impatient,
                settings.callTimeout(),
                (master, options) ->
                        api.statementLines(master, options, month.toString(), after.epoch(), after.sequence()));
    }

    /** May be repeated: the same dispute counts once. */
    MasterAnswer<DisputeStatus> dispute(RaisedDispute dispute) {
        return signed(impatient, settings.callTimeout(), (master, options) -> api.dispute(master, options, dispute));
    }

    MasterAnswer<DisputeList> disputes(@Nullable String knownVersion) {
        String known = knownVersion == null ? null : "\"" + knownVersion + "\"";
        return signed(impatient, settings.callTimeout(), (master, options) -> api.disputes(master, options, known));
    }

    private <T> MasterAnswer<T> signed(Retry retry, Duration timeout, SignedCall<T> call) {
        URI master = identity.enrolled()
                .map(EnrolledPortal::masterUrl)
                .orElseThrow(() -> new IllegalStateException("this portal is not enrolled"));
        return retry.executeSupplier(() -> guarded(() -> call.send(master, options(timeout))));
    }

    private <T> MasterAnswer<T> guarded(Supplier<T> call) {
        if (contact.paused() || !breaker.tryAcquirePermission()) {
            return new MasterAnswer.Failed<>(MasterFailure.PAUSED);
        }
        long start = System.nanoTime();
        MasterAnswer<T> answer = attempt(call);
        long took = System.nanoTime() - start;
        if (answer instanceof MasterAnswer.Failed<T>(MasterFailure why)) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new IOException(why.name()));
            contact.failed(why);
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            contact.answered();
            if (answer instanceof MasterAnswer.Refused<T>(ApiProblem problem)) {
                contact.refused(problem);
            } else {
                contact.accepted();
            }
        }
        return answer;
    }

    private <T> MasterAnswer<T> attempt(Supplier<T> call) {
        try {
            return new MasterAnswer.Said<>(call.get());
        } catch (MasterRefusal refusal) {
            return refused(refusal);
        } catch (FeignException broken) {
            log.debug("Call to the master failed", broken);
            return new MasterAnswer.Failed<>(reason(broken.getCause()));
        }
    }

    private <T> MasterAnswer<T> refused(MasterRefusal refusal) {
        log.debug("The master refused: {}", refusal.getMessage());
        refusal.pause().ifPresent(contact::pause);
        if (refusal.unchanged()) {
            return new MasterAnswer.Unchanged<>();
        }
        if (refusal.redirect()) {
            return new MasterAnswer.Failed<>(MasterFailure.REDIRECT);
        }
        if (refusal.serverError()) {
            return new MasterAnswer.Failed<>(MasterFailure.SERVER_ERROR);
        }
        return refusal.problem()
                .<MasterAnswer<T>>map(MasterAnswer.Refused::new)
                .orElseGet(() -> new MasterAnswer.Failed<>(MasterFailure.GARBAGE));
    }

    private static MasterFailure reason(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException late -> MasterFailure.TIMEOUT;
            case MasterHttpClient.AnswerTooLarge large -> MasterFailure.TOO_LARGE;
            case IOException cut -> MasterFailure.NO_CONNECTION;
            case null, default -> MasterFailure.GARBAGE;
        };
    }

    private static Request.Options options(Duration timeout) {
        return new Request.Options(MasterHttpClient.CONNECT_TIMEOUT, timeout, false);
    }

    private interface SignedCall<T> {
        T send(URI master, Request.Options options);
    }
}
