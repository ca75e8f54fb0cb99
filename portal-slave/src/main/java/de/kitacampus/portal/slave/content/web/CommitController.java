package de.kitacampus.portal.slave.content.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.runtime.CommitOutcome;
import de.kitacampus.portal.common.scorm.runtime.FlatCmi;
import de.kitacampus.portal.common.scorm.runtime.FlatCmi.Reading;
import de.kitacampus.portal.common.scorm.runtime.RunTimeAnswer;
import de.kitacampus.portal.common.scorm.runtime.RunTimeCommit;
import de.kitacampus.portal.slave.content.OwnCourses;
import de.kitacampus.portal.slave.content.OwnPlaying;
import de.kitacampus.portal.slave.content.PlayAccess;
import de.kitacampus.portal.slave.content.PlaySession;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The run-time end point. Takes JSON whatever its declared type, for beacons can only say {@code text/plain}. */
@RestController
class CommitController {

    static final int MAX_BYTES = 2 * 1024 * 1024;

    /** Some hundred activities fit; as long as the column. */
    static final int MAX_SEQUENCING = 500_000;

    private static final Logger LOG = LoggerFactory.getLogger(CommitController.class);

    private final OwnPlaying playing;
    private final OwnCourses courses;
    private final JsonMapper json;
    private final FlatCmi flat;

    CommitController(OwnPlaying playing, OwnCourses courses, JsonMapper json) {
        this.playing = playing;
        this.courses = courses;
        this.json = json;
        flat = new FlatCmi(json);
    }

    @PostMapping("/play/s/{id}/commit/{sco}")
    ResponseEntity<RunTimeAnswer> commit(
            @PathVariable UUID id,
            @PathVariable int sco,
            @RequestParam int run,
            @RequestParam long sequence,
            @RequestParam(name = "final", defaultValue = "false") boolean last,
            @RequestParam(defaultValue = "false") boolean changes,
            @RequestParam(name = "session", required = false) @Nullable UUID earlier,
            HttpServletRequest request)
            throws IOException {
        PlayAccess access = playing.access(id, PlayCookie.of(request));
        if (access instanceof PlayAccess.Denied) {
            LOG.warn("commit for session {} from elsewhere refused", id);
            return answer(HttpStatus.FORBIDDEN, RunTimeAnswer.refused());
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, RunTimeAnswer.refused());
        }
        if (run < 1 || sequence < 1) {
            return answer(HttpStatus.BAD_REQUEST, RunTimeAnswer.refused());
        }
        return switch (flat.read(body)) {
            case Reading.Flat(var cmi, var empty) ->
                commit(access, sco, new RunTimeCommit(run, sequence, last, cmi, changes ? empty : null, earlier));
            case Reading.Malformed() -> answer(HttpStatus.BAD_REQUEST, RunTimeAnswer.refused());
            case Reading.TooMany() -> answer(HttpStatus.CONTENT_TOO_LARGE, RunTimeAnswer.refused());
        };
    }

    private ResponseEntity<RunTimeAnswer> commit(PlayAccess access, int sco, RunTimeCommit commit) {
        return switch (access) {
            case PlayAccess.Granted(var session) -> {
                playing.alive(session);
                yield taken(session, sco, commit);
            }
            case PlayAccess.Ended(var session, var reason) when reason.takesLastWord() -> taken(session, sco, commit);
            case PlayAccess.Ended(var _, var reason) -> answer(HttpStatus.GONE, RunTimeAnswer.ended(reason));
            case PlayAccess.Denied() -> answer(HttpStatus.FORBIDDEN, RunTimeAnswer.refused());
        };
    }

    private ResponseEntity<RunTimeAnswer> taken(PlaySession session, int sco, RunTimeCommit commit) {
        PackageReport report = playing.report(session);
        if (sco < 0 || sco >= report.launchable().size()) {
            return answer(HttpStatus.NOT_FOUND, RunTimeAnswer.refused());
        }
        return switch (courses.commit(session, report, sco, commit)) {
            case CommitOutcome.Taken(var standing) -> answer(HttpStatus.OK, RunTimeAnswer.taken(standing));
            case CommitOutcome.Partly(var standing, var code, var element) -> {
                LOG.warn("commit of session {} taken without {}: error {}", session.id(), element, code);
                yield answer(HttpStatus.OK, RunTimeAnswer.partly(standing, code, element));
            }
            case CommitOutcome.TooLarge() -> answer(HttpStatus.CONTENT_TOO_LARGE, RunTimeAnswer.refused());
            case CommitOutcome.Superseded() -> answer(HttpStatus.CONFLICT, RunTimeAnswer.superseded());
            case CommitOutcome.Refused(var code, var why) -> {
                LOG.warn("commit of session {} refused with error {}: {}", session.id(), code, why);
                yield answer(HttpStatus.BAD_REQUEST, RunTimeAnswer.refused(code));
            }
        };
    }

    private static ResponseEntity<RunTimeAnswer> answer(HttpStatus status, RunTimeAnswer answer) {
        return PlayAnswers.noStore(status).body(answer);
    }

    @GetMapping("/play/s/{id}/sequencing")
    ResponseEntity<?> kept(@PathVariable UUID id, HttpServletRequest request) {
        return switch (playing.access(id, PlayCookie.of(request))) {
            case PlayAccess.Granted(var session) ->
                PlayAnswers.noStore(HttpStatus.OK)
                        .body(new Kept(courses.sequencing(session).orElse(null)));
            case PlayAccess.Ended(var _, var reason) -> answer(HttpStatus.GONE, RunTimeAnswer.ended(reason));
            case PlayAccess.Denied() ->
                PlayAnswers.noStore(HttpStatus.FORBIDDEN).build();
        };
    }

    @PostMapping("/play/s/{id}/sequencing")
    ResponseEntity<?> keep(@PathVariable UUID id, HttpServletRequest request) throws IOException {
        if (!(playing.access(id, PlayCookie.of(request)) instanceof PlayAccess.Granted(var session))) {
            return PlayAnswers.noStore(HttpStatus.FORBIDDEN).build();
        }
        String state = new String(request.getInputStream().readNBytes(2 * MAX_SEQUENCING), StandardCharsets.UTF_8);
        if (state.length() > MAX_SEQUENCING || !isObject(state)) {
            return answer(HttpStatus.BAD_REQUEST, RunTimeAnswer.refused());
        }
        courses.keepSequencing(session, state);
        return ResponseEntity.noContent().build();
    }

    private boolean isObject(String state) {
        try {
            return json.readTree(state).isObject();
        } catch (JacksonException malformed) {
            return false;
        }
    }

    /**
     * @param state as it was kept, or null before the first time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(@Nullable String state) {}
}
