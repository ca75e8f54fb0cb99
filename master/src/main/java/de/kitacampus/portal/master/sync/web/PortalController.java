package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.MasterHealth;
import de.kitacampus.portal.common.wire.v1.MonthStatement;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.ResultsPage;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.StatementLines;
import de.kitacampus.portal.master.content.LaunchOrder;
import de.kitacampus.portal.master.content.LaunchOutcome;
import de.kitacampus.portal.master.content.Launches;
import de.kitacampus.portal.master.learning.Results;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.sync.CatalogSnapshots;
import de.kitacampus.portal.master.sync.SyncProperties;
import de.kitacampus.portal.master.tenancy.Tenant;
import de.kitacampus.portal.master.usage.BatchOutcome;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.WebAsyncTask;

/** The calls of a known portal; who it is has been proven before. */
@RestController
class PortalController {

    private static final List<Integer> CONTRACT_VERSIONS = List.of(1);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Portals portals;
    private final CatalogSnapshots snapshots;
    private final Launches launches;
    private final UsageLedger ledger;
    private final Results results;
    private final KeyAnnouncing announcement;
    private final SyncProperties properties;
    private final AsyncTaskExecutor waitingCalls;
    private final Clock clock;
    private final String version;

    PortalController(
            Portals portals,
            CatalogSnapshots snapshots,
            Launches launches,
            UsageLedger ledger,
            Results results,
            KeyAnnouncing announcement,
            SyncProperties properties,
            @Qualifier("waitingCalls") AsyncTaskExecutor waitingCalls,
            Clock clock) {
        this.portals = portals;
        this.snapshots = snapshots;
        this.launches = launches;
        this.ledger = ledger;
        this.results = results;
        this.announcement = announcement;
        this.properties = properties;
        this.waitingCalls = waitingCalls;
        this.clock = clock;
        this.version = Optional.ofNullable(PortalController.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @GetMapping(ApiPaths.CATALOG)
    ResponseEntity<@Nullable CatalogSnapshot> catalog(
            @AuthenticationPrincipal PortalId portal,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        CustomerNumber customer = customerOf(portal);
        CatalogSnapshot snapshot = snapshots.of(portal, customer);
        String tag = "\"" + snapshot.version() + "\"";
        if (tag.equals(known)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        snapshots.quote(customer, snapshot);
        return ResponseEntity.ok().eTag(tag).body(snapshot);
    }

    @PostMapping(ApiPaths.LAUNCHES)
    LaunchTicket launch(@AuthenticationPrincipal PortalId portal, @RequestBody LaunchRequest request) {
        return switch (launches.launch(new LaunchOrder(portal, request))) {
            case LaunchOutcome.Issued issued -> issued.ticket();
            case LaunchOutcome.CourseUnknown _ ->
                throw new ApiRefusal(
                        HttpStatus.NOT_FOUND,
                        ProblemCode.COURSE_UNKNOWN,
                        "There is no such course",
                        request.course().value());
            case LaunchOutcome.NotPlayable _ ->
                throw new ApiRefusal(
                        HttpStatus.CONFLICT,
                        ProblemCode.COURSE_NOT_PLAYABLE,
                        "The course has no package that can be played",
                        request.course().value());
            case LaunchOutcome.UsagePeriodOver _ ->
                throw new ApiRefusal(
                        HttpStatus.CONFLICT,
                        ProblemCode.USAGE_PERIOD_OVER,
                        "The usage period is over",
                        request.usableUntil().toString());
            case LaunchOutcome.RetakeTooEarly(var from) ->
                throw new ApiRefusal(
                        HttpStatus.CONFLICT,
                        ProblemCode.RETAKE_TOO_EARLY,
                        "The test may be repeated later",
                        from.toString());
            case LaunchOutcome.NoAttemptLeft _ ->
                throw new ApiRefusal(
                        HttpStatus.CONFLICT,
                        ProblemCode.NO_ATTEMPT_LEFT,
                        "The test was failed as often as the course allows",
                        null);
            case LaunchOutcome.ReturnUrlForeign _ ->
                throw new ApiRefusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        ProblemCode.RETURN_URL_FOREIGN,
                        "The return address does not belong to the portal",
                        null);
        };
    }

    @PostMapping(ApiPaths.USAGE_BATCHES)
    SignedDocument usage(@AuthenticationPrincipal PortalId portal, @RequestBody SignedDocument batch) {
        String catalogVersion = snapshots.of(portal, customerOf(portal)).version();
        return switch (ledger.accept(portal, batch.jws(), catalogVersion)) {
            case BatchOutcome.Accepted accepted -> new SignedDocument(accepted.receipt());
            case BatchOutcome.Gap gap ->
                throw new ApiRefusal(
                        HttpStatus.CONFLICT,
                        ProblemCode.JOURNAL_GAP,
                        "The batch does not follow the last one",
                        "the journal ends with epoch " + gap.head().epoch() + ", sequence "
                                + gap.head().sequence());
            case BatchOutcome.Fork fork ->
                throw new ApiRefusal(
                        HttpStatus.CONFLICT,
                        ProblemCode.JOURNAL_FORK,
                        "The batch contradicts what was received before",
                        fork.reason());
            case BatchOutcome.Untrusted untrusted ->
                throw new ApiRefusal(
                        HttpStatus.FORBIDDEN,
                        ProblemCode.REQUEST_REFUSED,
                        "The batch is not signed by the portal",
                        untrusted.reason());
            case BatchOutcome.Unreadable unreadable ->
                throw new ApiRefusal(
                        HttpStatus.BAD_REQUEST,
                        ProblemCode.MESSAGE_UNREADABLE,
                        "The batch cannot be read",
                        unreadable.reason());
        };
    }

    @GetMapping(ApiPaths.RESULTS)
    WebAsyncTask<ResultsPage> results(
            @AuthenticationPrincipal PortalId portal,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") long wait) {
        Duration asked =
                Duration.ofSeconds(Math.clamp(wait, 0, properties.longestWait().toSeconds()));
        return new WebAsyncTask<>(asked.plus(GRACE).toMillis(), waitingCalls, () -> Tenant.of(portal)
                .call(() -> results.after(portal, Math.max(0, after), asked)));
    }

    @GetMapping(ApiPaths.STATEMENTS + "/{month}")
    MonthStatement statement(@AuthenticationPrincipal PortalId portal, @PathVariable String month) {
        return ledger.statement(portal, period(month));
    }

    @GetMapping(ApiPaths.STATEMENTS + "/{month}" + ApiPaths.LINES)
    StatementLines lines(
            @AuthenticationPrincipal PortalId portal,
            @PathVariable String month,
            @RequestParam(defaultValue = "0") int epoch,
            @RequestParam(defaultValue = "0") long after) {
        return ledger.lines(portal, period(month), new StatementLines.Place(epoch, after));
    }

    private static BillingPeriod period(String month) {
        try {
            return new BillingPeriod(YearMonth.parse(month));
        } catch (DateTimeException noMonth) {
            throw new ApiRefusal(
                    HttpStatus.BAD_REQUEST, ProblemCode.MESSAGE_UNREADABLE, "A month is written 2026-11", null);
        }
    }

    @GetMapping(ApiPaths.HEALTH)
    MasterHealth health(@AuthenticationPrincipal PortalId portal) {
        return new MasterHealth(
                clock.instant(), version, CONTRACT_VERSIONS, ledger.head(portal).orElse(null), announcement.document());
    }

    private CustomerNumber customerOf(PortalId portal) {
        return portals.find(portal).orElseThrow().customer();
    }
}
