package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.scorm.runtime.AttemptTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of attempts at the items of the carrier's own courses. */
@Repository
class PlayAttempts extends AttemptTable {

    PlayAttempts(JdbcClient jdbc, JsonMapper json) {
        super(jdbc, json, "content_play_item", "play_id");
    }
}
