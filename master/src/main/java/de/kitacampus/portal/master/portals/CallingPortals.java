package de.kitacampus.portal.master.portals;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What every call of a portal and every answer to a learner ask for, past the entities: they come by the hundred a second.
 *
 * @see "Design decision: DD117-20261122-what-a-start-asks.md"
 */
@Repository
class CallingPortals {

    private final JdbcClient jdbc;

    CallingPortals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<KeyInUse> keyInUse(String keyId) {
        return jdbc.sql("""
                        select k.portal_id, k.jwk, p.state from portal_key k join portal p on p.id = k.portal_id
                        where k.key_id = ? and k.retired_at is null""")
                .param(keyId)
                .query((row, number) -> new KeyInUse(
                        row.getObject("portal_id", UUID.class),
                        row.getString("jwk"),
                        PortalState.valueOf(row.getString("state"))))
                .optional();
    }

    Optional<String> customer(UUID portal) {
        return jdbc.sql("select customer_number from portal where id = ?")
                .param(portal)
                .query(String.class)
                .optional();
    }

    Optional<String> activeAddress(UUID portal) {
        return jdbc.sql("select url from portal where id = ? and state = ?")
                .params(portal, PortalState.ACTIVE.name())
                .query(String.class)
                .optional();
    }
}
