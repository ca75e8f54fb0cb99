package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.scorm.runtime.AttemptTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of attempts at the items of registered courses. */
@Repository
class ItemRecords extends AttemptTable {

    ItemRecords(JdbcClient jdbc, JsonMapper json) {
        super(jdbc, json, "learning_sco", "registration");
    }
}
