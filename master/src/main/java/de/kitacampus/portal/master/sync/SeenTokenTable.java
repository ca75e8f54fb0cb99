package de.kitacampus.portal.master.sync;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.SeenTokens;
import de.kitacampus.portal.common.sql.Rows;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Token IDs in the database: the unique key decides, so a token serves once also when several masters run. */
@Component
class SeenTokenTable implements SeenTokens {

    private final JdbcClient jdbc;
    private final Clock clock;

    SeenTokenTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean firstUse(PortalId portal, String tokenId, Instant forgetAfter) {
        try {
            jdbc.sql("insert into seen_token (portal, token_id, forget_after) values (?, ?, ?)")
                    .params(portal.value(), tokenId, Rows.utc(forgetAfter))
                    .update();
            return true;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    /** Forgets what could not be accepted any more anyway. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forget() {
        jdbc.sql("delete from seen_token where forget_after < ?")
                .params(Rows.utc(clock.instant()))
                .update();
    }
}
