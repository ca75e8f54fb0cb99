package de.kitacampus.portal.master.content.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.scorm.runtime.PlayerTexts;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseRules;
import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.content.Playing;
import de.kitacampus.portal.master.content.Playing.Access;
import de.kitacampus.portal.master.portals.Portals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the frame around the player asks the content origin for: its own origin holds neither cookie nor session. */
@RestController
class FrameController {

    private final Playing playing;
    private final Catalog catalog;
    private final Portals portals;
    private final ContentSettings settings;

    FrameController(Playing playing, Catalog catalog, Portals portals, ContentSettings settings) {
        this.playing = playing;
        this.catalog = catalog;
        this.portals = portals;
        this.settings = settings;
    }

    @GetMapping("/play/s/{id}/frame")
    ResponseEntity<Facts> facts(@PathVariable UUID id, HttpServletRequest request) {
        return switch (playing.recentAccess(id, Secrets.of(request))) {
            case Access.Granted(var session) -> answer(HttpStatus.OK, facts(session, mark(session)));
            case Access.Ended(var session, var _) -> answer(HttpStatus.GONE, facts(session, null));
            case Access.Denied() ->
                answer(
                        HttpStatus.FORBIDDEN,
                        new Facts(LaunchController.language(request), "", null, null, null, Map.of()));
        };
    }

    private ResponseEntity<Facts> answer(HttpStatus status, Facts facts) {
        return PlayController.noStore(status)
                .header("Access-Control-Allow-Origin", settings.framedUrl(""))
                .header("Access-Control-Allow-Credentials", "true")
                .header("Vary", "Origin")
                .body(facts);
    }

    private Facts facts(PlaySession session, @Nullable String mark) {
        PlayerTexts texts = PlayerTexts.in(session.language());
        String title = catalog.rules(session.learner().course())
                .map(CourseRules::title)
                .orElse("");
        return new Facts(
                session.language(),
                title,
                session.returnUrl(),
                mark,
                texts.get(session.test() ? "test.markHelp" : "markHelp"),
                Map.of(
                        "title", texts.get("frame.broken.title"),
                        "help", texts.get("frame.broken.help"),
                        "back", texts.get(session.test() ? "test.back" : "back")));
    }

    /** The carrier's number and the learner's whole pseudonym: a picture of it must lead to one person without guessing. */
    private String mark(PlaySession session) {
        if (session.test()) {
            return PlayerTexts.in(session.language()).get("test.mark");
        }
        String carrier = portals.customer(session.learner().portal())
                .map(CustomerNumber::toString)
                .orElse(session.learner().portal().toString());
        return carrier + " · " + session.learner().user();
    }

    /**
     * @param language language of the learner's texts
     * @param title of the course, or empty
     * @param returnUrl way back to the portal, or null when it is not known
     * @param mark what is shown over the course, or null when none is shown
     * @param markHelp what the mark is, or null
     * @param texts what the frame may have to say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Facts(
            String language,
            String title,
            @Nullable String returnUrl,
            @Nullable String mark,
            @Nullable String markHelp,
            Map<String, String> texts) {}
}
