package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.runtime.CommitOutcome;
import de.kitacampus.portal.common.scorm.runtime.FlatCmi;
import de.kitacampus.portal.common.scorm.runtime.FlatCmi.Reading;
import de.kitacampus.portal.common.scorm.runtime.RunTimeAnswer;
import de.kitacampus.portal.common.scorm.runtime.RunTimeCommit;
import de.kitacampus.portal.master.content.LearnerRecords;
import de.kitacampus.portal.master.content.Packages;
import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.content.Playing;
import de.kitacampus.portal.master.content.Playing.Access;
import de.kitacampus.portal.master.content.Playing.EndReason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.json.JsonMapper;

/** The run-time end point. Takes JSON whatever its declared type, for beacons can only say {@code text/plain}. */
@RestController
class CommitController {

    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(CommitController.class);

    private final Playing playing;
    private final FetchWatch watch;
    private final Packages packages;
    private final LearnerRecords records;
    private final FlatCmi flat;

    CommitController(Playing playing, FetchWatch watch, Packages packages, LearnerRecords records, JsonMapper json) {
        this.playing = playing;
        this.watch = watch;
        this.packages = packages;
        this.records = records;
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
        Access access = playing.access(id, Secrets.of(request));
        if (access instanceof Access.Denied) {
            LOG.warn("commit for session {} from elsewhere refused", id);
            return PlayController.noStore(HttpStatus.FORBIDDEN).body(RunTimeAnswer.refused());
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            return tooLarge(id);
        }
        if (run < 1 || sequence < 1) {
            return refused(HttpStatus.BAD_REQUEST, id, "malformed");
        }
        return switch (flat.read(body)) {
            case Reading.Flat(var cmi, var empty) -> {
                RunTimeCommit commit = new RunTimeCommit(run, sequence, last, cmi, changes ? empty : null, earlier);
                yield commit(access, sco, commit);
            }
            case Reading.Malformed() -> refused(HttpStatus.BAD_REQUEST, id, "malformed");
            case Reading.TooMany() -> tooLarge(id);
        };
    }

    private ResponseEntity<RunTimeAnswer> commit(Access access, int sco, RunTimeCommit commit) {
        return switch (access) {
            case Access.Granted(var session) -> {
                alive(session);
                yield answer(session, sco, commit);
            }
            // What was learned offline is not lost because it was long; only the content stays closed.
            case Access.Ended(var session, var reason)
            when reason == EndReason.IDLE || reason == EndReason.LEFT -> answer(session, sco, commit);
            case Access.Ended(var session, var reason) ->
                PlayController.noStore(HttpStatus.GONE).body(RunTimeAnswer.ended(reason));
            case Access.Denied() -> PlayController.noStore(HttpStatus.FORBIDDEN).body(RunTimeAnswer.refused());
        };
    }

    private void alive(PlaySession session) {
        playing.alive(session);
        watch.alive(session.id());
    }

    /** A number that is none, or is not there, is answered like any other malformed commit. */
    @ExceptionHandler({ServletRequestBindingException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<RunTimeAnswer> malformed(Exception wrong) {
        LOG.warn("commit with a malformed address refused: {}", wrong.getClass().getSimpleName());
        return PlayController.noStore(HttpStatus.BAD_REQUEST).body(RunTimeAnswer.refused());
    }

    private ResponseEntity<RunTimeAnswer> answer(PlaySession session, int sco, RunTimeCommit commit) {
        PackageReport report = packages.report(session.packageId());
        if (sco < 0 || sco >= report.launchable().size()) {
            return refused(HttpStatus.NOT_FOUND, session.id(), "no item " + sco);
        }
        return switch (records.commit(session, report, sco, commit)) {
            case CommitOutcome.Taken(var standing) ->
                PlayController.noStore(HttpStatus.OK).body(RunTimeAnswer.taken(standing));
            case CommitOutcome.Partly(var standing, var errorCode, var element) -> {
                LOG.warn("commit of session {} taken without {}: error {}", session.id(), element, errorCode);
                yield PlayController.noStore(HttpStatus.OK).body(RunTimeAnswer.partly(standing, errorCode, element));
            }
            case CommitOutcome.TooLarge() -> tooLarge(session.id());
            case CommitOutcome.Superseded() ->
                PlayController.noStore(HttpStatus.CONFLICT).body(RunTimeAnswer.superseded());
            case CommitOutcome.Refused(var errorCode, var why) -> {
                LOG.warn("commit of session {} refused with error {}: {}", session.id(), errorCode, why);
                yield PlayController.noStore(HttpStatus.BAD_REQUEST).body(RunTimeAnswer.refused(errorCode));
            }
        };
    }

    /** The player sends it again without the lists of answers and comments. */
    private static ResponseEntity<RunTimeAnswer> tooLarge(UUID session) {
        return refused(HttpStatus.CONTENT_TOO_LARGE, session, "more than can be kept");
    }

    private static ResponseEntity<RunTimeAnswer> refused(HttpStatus status, UUID session, String why) {
        LOG.warn("commit of session {} refused: {}", session, why);
        return PlayController.noStore(status).body(RunTimeAnswer.refused());
    }
}
