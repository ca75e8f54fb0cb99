package de.kitacampus.portal.master.content.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.kitacampus.portal.common.scorm.runtime.RunTimeAnswer;
import de.kitacampus.portal.master.content.LearnerRecords;
import de.kitacampus.portal.master.content.Playing;
import de.kitacampus.portal.master.content.Playing.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps for the player where a learner stands in the navigation of a sequenced course. */
@RestController
class SequencingController {

    /** Some hundred activities fit; as long as the column. */
    static final int MAX_LENGTH = 500_000;

    private final Playing playing;
    private final LearnerRecords records;
    private final JsonMapper json;

    SequencingController(Playing playing, LearnerRecords records, JsonMapper json) {
        this.playing = playing;
        this.records = records;
        this.json = json;
    }

    @GetMapping("/play/s/{id}/sequencing")
    ResponseEntity<?> kept(@PathVariable UUID id, HttpServletRequest request) {
        return switch (playing.access(id, Secrets.of(request))) {
            case Access.Granted(var session) ->
                PlayController.noStore(HttpStatus.OK)
                        .body(new Kept(records.sequencing(session).orElse(null)));
            case Access.Ended ended ->
                PlayController.noStore(HttpStatus.GONE).body(RunTimeAnswer.ended(ended.reason()));
            case Access.Denied() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }

    @PostMapping("/play/s/{id}/sequencing")
    ResponseEntity<?> keep(@PathVariable UUID id, HttpServletRequest request) throws IOException {
        if (!(playing.access(id, Secrets.of(request)) instanceof Access.Granted(var session))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        byte[] body = request.getInputStream().readNBytes(2 * MAX_LENGTH);
        String state = new String(body, StandardCharsets.UTF_8);
        if (state.length() > MAX_LENGTH || !isObject(state)) {
            return PlayController.noStore(HttpStatus.BAD_REQUEST).body(RunTimeAnswer.refused());
        }
        records.keepSequencing(session, state);
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
