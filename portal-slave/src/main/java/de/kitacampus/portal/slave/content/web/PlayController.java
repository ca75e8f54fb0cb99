package de.kitacampus.portal.slave.content.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.runtime.PlayPolicies;
import de.kitacampus.portal.common.scorm.runtime.PlayerPage;
import de.kitacampus.portal.common.scorm.runtime.PlayerTexts;
import de.kitacampus.portal.common.scorm.runtime.RunTimeAnswer;
import de.kitacampus.portal.slave.content.ContentPaths;
import de.kitacampus.portal.slave.content.OwnCourses;
import de.kitacampus.portal.slave.content.OwnPlaying;
import de.kitacampus.portal.slave.content.OwnPlaying.Asset;
import de.kitacampus.portal.slave.content.PlayAccess;
import de.kitacampus.portal.slave.content.PlayOrigin;
import de.kitacampus.portal.slave.content.PlaySession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starts the player, shows it and hands out the files of the course in it. */
@RestController
class PlayController {

    private static final int TICKET_LENGTH = 100;

    private final OwnPlaying playing;
    private final OwnCourses courses;
    private final PlayAnswers answers;
    private final PlayOrigin origin;

    PlayController(OwnPlaying playing, OwnCourses courses, PlayAnswers answers, PlayOrigin origin) {
        this.playing = playing;
        this.courses = courses;
        this.answers = answers;
        this.origin = origin;
    }

    @PostMapping("/play/launch")
    ResponseEntity<String> launch(@RequestParam(defaultValue = "") String ticket, HttpServletRequest request) {
        Optional<OwnPlaying.Opened> opened =
                ticket.length() > TICKET_LENGTH ? Optional.empty() : playing.redeem(ticket);
        return opened.map(session -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(
                                HttpHeaders.SET_COOKIE,
                                PlayCookie.cookie(session.session().id(), session.secret(), origin.isSecure())
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .location(URI.create(
                                origin.portal(PlayCookie.path(session.session().id()))))
                        .<String>build())
                .orElseGet(() -> answers.message(HttpStatus.GONE, language(request), "expired", list()));
    }

    /** Someone kept the address: nothing can be started without a ticket. */
    @GetMapping({"/play", "/play/", "/play/launch"})
    ResponseEntity<String> withoutTicket(HttpServletRequest request) {
        return answers.message(HttpStatus.NOT_FOUND, language(request), "unknown", list());
    }

    /** One path on two origins: the frame on the portal's, the player within it on its own. */
    @GetMapping("/play/s/{id}/")
    ResponseEntity<String> page(@PathVariable UUID id, HttpServletRequest request) {
        if (!origin.isAskedBy(request.getServerName(), request.getServerPort(), request.getLocalPort())) {
            return answers.frame(id);
        }
        return isAlone(request) ? framed(id) : player(id, request);
    }

    private <T> ResponseEntity<T> framed(UUID id) {
        return PlayAnswers.noStore(HttpStatus.SEE_OTHER)
                .location(URI.create(origin.portal(PlayCookie.path(id))))
                .build();
    }

    private static boolean isAlone(HttpServletRequest request) {
        return "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private ResponseEntity<String> player(UUID id, HttpServletRequest request) {
        return switch (playing.access(id, PlayCookie.of(request))) {
            case PlayAccess.Granted(var session) -> {
                playing.alive(session);
                PackageReport report = playing.report(session);
                yield answers.player(new PlayerPage.Play(
                        session.language(),
                        session.title(),
                        report,
                        courses.nextItem(session, report),
                        PlayCookie.path(id),
                        origin.portal(""),
                        session.play().toString(),
                        false));
            }
            case PlayAccess.Ended(var session, var reason) -> answers.ended(session, reason, list());
            case PlayAccess.Denied() -> answers.message(HttpStatus.FORBIDDEN, language(request), "unknown", list());
        };
    }

    @GetMapping("/play/s/{id}/c/**")
    ResponseEntity<Resource> file(@PathVariable UUID id, HttpServletRequest request) {
        if (!(playing.access(id, PlayCookie.of(request)) instanceof PlayAccess.Granted(var session))) {
            return PlayAnswers.noStore(HttpStatus.FORBIDDEN).build();
        }
        String path = request.getRequestURI().substring((PlayCookie.path(id) + "c/").length());
        Optional<Asset> asset = playing.asset(session, path);
        if (asset.isEmpty()) {
            return PlayAnswers.noStore(HttpStatus.NOT_FOUND).build();
        }
        if (isServiceWorker(request)) {
            // It would outlive the course and answer in its place.
            return PlayAnswers.noStore(HttpStatus.FORBIDDEN).build();
        }
        boolean page = PlayPolicies.isActive(asset.get().mediaType());
        return isAlone(request) && page ? framed(id) : answers.file(asset.get());
    }

    private static boolean isServiceWorker(HttpServletRequest request) {
        return request.getHeader("Service-Worker") != null
                || "serviceworker".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    @PostMapping("/play/s/{id}/begin/{sco}")
    ResponseEntity<?> begin(@PathVariable UUID id, @PathVariable int sco, HttpServletRequest request) {
        return granted(id, request, session -> {
            PackageReport report = playing.report(session);
            return sco < 0 || sco >= report.launchable().size()
                    ? ResponseEntity.notFound().build()
                    : PlayAnswers.noStore(HttpStatus.OK).body(courses.begin(session, report, sco));
        });
    }

    @PostMapping("/play/s/{id}/heartbeat")
    ResponseEntity<?> heartbeat(@PathVariable UUID id, HttpServletRequest request) {
        return granted(id, request, _ -> PlayAnswers.noStore(HttpStatus.OK).body(RunTimeAnswer.accepted()));
    }

    private ResponseEntity<?> granted(
            UUID id, HttpServletRequest request, Function<PlaySession, ResponseEntity<?>> answer) {
        return switch (playing.access(id, PlayCookie.of(request))) {
            case PlayAccess.Granted(var session) -> {
                playing.alive(session);
                yield answer.apply(session);
            }
            case PlayAccess.Ended(var _, var reason) ->
                PlayAnswers.noStore(HttpStatus.GONE).body(RunTimeAnswer.ended(reason));
            case PlayAccess.Denied() ->
                PlayAnswers.noStore(HttpStatus.FORBIDDEN).build();
        };
    }

    @PostMapping("/play/s/{id}/end")
    ResponseEntity<Void> end(@PathVariable UUID id, HttpServletRequest request) {
        if (playing.access(id, PlayCookie.of(request)) instanceof PlayAccess.Granted(var session)) {
            playing.end(session);
        }
        return ResponseEntity.noContent().build();
    }

    /** What the frame asks for: the origin that it lives on tells it nothing of a session. */
    @GetMapping("/play/s/{id}/frame")
    ResponseEntity<Facts> facts(@PathVariable UUID id, HttpServletRequest request) {
        HttpStatus status;
        PlaySession session;
        switch (playing.access(id, PlayCookie.of(request))) {
            case PlayAccess.Granted granted -> {
                status = HttpStatus.OK;
                session = granted.session();
            }
            case PlayAccess.Ended ended -> {
                status = HttpStatus.GONE;
                session = ended.session();
            }
            case PlayAccess.Denied() -> {
                return framed(HttpStatus.FORBIDDEN, new Facts(language(request), "", list(), Map.of()));
            }
        }
        PlayerTexts texts = PlayerTexts.in(session.language());
        Map<String, String> words = Map.of(
                "title", texts.get("frame.broken.title"),
                "help", texts.get("frame.broken.help"),
                "back", texts.get("back"));
        return framed(status, new Facts(session.language(), session.title(), list(), words));
    }

    private ResponseEntity<Facts> framed(HttpStatus status, Facts facts) {
        return PlayAnswers.noStore(status)
                .header("Access-Control-Allow-Origin", origin.portal(""))
                .header("Access-Control-Allow-Credentials", "true")
                .header("Vary", "Origin")
                .body(facts);
    }

    private String list() {
        return origin.portal("/" + ContentPaths.LIST);
    }

    private static String language(HttpServletRequest request) {
        return Locale.ENGLISH.getLanguage().equals(request.getLocale().getLanguage()) ? "en" : "de";
    }

    /** Of the portal, with its sign-in: somebody is still there. */
    @GetMapping(PlayAnswers.PRESENCE)
    ResponseEntity<Void> here() {
        return PlayAnswers.noStore(HttpStatus.NO_CONTENT).build();
    }

    /**
     * @param title of the course, or empty
     * @param returnUrl where "back" leads
     * @param texts what the frame may have to say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Facts(String language, String title, @Nullable String returnUrl, Map<String, String> texts) {}
}
