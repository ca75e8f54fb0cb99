package de.kitacampus.portal.master.content.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.runtime.RunTimeAnswer;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseRules;
import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.LearnerRecords;
import de.kitacampus.portal.master.content.LearnerRecords.Retake;
import de.kitacampus.portal.master.content.Packages;
import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.content.Playing;
import de.kitacampus.portal.master.content.Playing.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The player page and the life of its session. */
@RestController
class PlayController {

    private final Playing playing;
    private final FetchWatch watch;
    private final Packages packages;
    private final LearnerRecords records;
    private final Catalog catalog;
    private final PlayPages pages;
    private final PageHeaders headers;
    private final ContentSettings settings;

    PlayController(
            Playing playing,
            FetchWatch watch,
            Packages packages,
            LearnerRecords records,
            Catalog catalog,
            PlayPages pages,
            PageHeaders headers,
            ContentSettings settings) {
        this.playing = playing;
        this.watch = watch;
        this.packages = packages;
        this.records = records;
        this.catalog = catalog;
        this.pages = pages;
        this.headers = headers;
        this.settings = settings;
    }

    /** One path on two origins: the frame on its own, the player within it on the content origin. */
    @GetMapping("/play/s/{id}/")
    ResponseEntity<String> page(@PathVariable UUID id, HttpServletRequest request) {
        if (settings.isPlayerHost(request.getServerName(), request.getServerPort())) {
            return headers.frame().body(pages.frame(id, settings.url("")));
        }
        return "document".equals(request.getHeader("Sec-Fetch-Dest"))
                ? noStore(HttpStatus.SEE_OTHER)
                        .location(URI.create(settings.framedUrl(request.getRequestURI())))
                        .build()
                : player(id, request);
    }

    private ResponseEntity<String> player(UUID id, HttpServletRequest request) {
        return switch (playing.recentAccess(id, Secrets.of(request))) {
            case Access.Granted(var session) -> {
                alive(session);
                PackageReport report = packages.report(session.packageId());
                yield headers.player(id)
                        .body(pages.player(session, title(session, report), report, records.nextItem(session, report)));
            }
            case Access.Ended(var session, var reason) ->
                headers.page(HttpStatus.GONE).body(pages.ended(session, reason));
            case Access.Denied() ->
                headers.page(HttpStatus.FORBIDDEN)
                        .body(pages.message(LaunchController.language(request), "unknown", null));
        };
    }

    @PostMapping("/play/s/{id}/begin/{sco}")
    ResponseEntity<?> begin(@PathVariable UUID id, @PathVariable int sco, HttpServletRequest request) {
        return switch (playing.recentAccess(id, Secrets.of(request))) {
            case Access.Granted(var session) -> {
                PackageReport report = packages.report(session.packageId());
                if (sco < 0 || sco >= report.launchable().size()) {
                    yield ResponseEntity.notFound().build();
                }
                alive(session);
                yield switch (records.retake(session.learner(), sco)) {
                    case Retake.Allowed() -> noStore(HttpStatus.OK).body(records.begin(session, report, sco));
                    case Retake.From(var instant) ->
                        noStore(HttpStatus.CONFLICT).body(new Barred("TOO_EARLY", instant));
                    case Retake.NoneLeft() -> noStore(HttpStatus.CONFLICT).body(new Barred("NONE_LEFT", null));
                };
            }
            case Access.Ended ended -> noStore(HttpStatus.GONE).body(RunTimeAnswer.ended(ended.reason()));
            case Access.Denied() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }

    @PostMapping("/play/s/{id}/heartbeat")
    ResponseEntity<?> heartbeat(@PathVariable UUID id, HttpServletRequest request) {
        return switch (playing.access(id, Secrets.of(request))) {
            case Access.Granted(var session) -> {
                alive(session);
                yield noStore(HttpStatus.OK).body(RunTimeAnswer.accepted());
            }
            case Access.Ended ended -> noStore(HttpStatus.GONE).body(RunTimeAnswer.ended(ended.reason()));
            case Access.Denied() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }

    @PostMapping("/play/s/{id}/end")
    ResponseEntity<?> end(@PathVariable UUID id, HttpServletRequest request) {
        if (playing.access(id, Secrets.of(request)) instanceof Access.Granted(var session)) {
            playing.end(session);
        }
        return ResponseEntity.noContent().build();
    }

    /**
     * Why an item does not begin again.
     *
     * @param retake TOO_EARLY or NONE_LEFT
     * @param from when it may, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Barred(String retake, @Nullable Instant from) {}

    private void alive(PlaySession session) {
        playing.alive(session);
        watch.alive(session.id());
    }

    private String title(PlaySession session, PackageReport report) {
        return catalog.rules(session.learner().course()).map(CourseRules::title).orElse(report.title());
    }

    static ResponseEntity.BodyBuilder noStore(HttpStatus status) {
        return ResponseEntity.status(status).header("Cache-Control", "no-store");
    }
}
