package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The one row about this portal's enrolment. */
@Component
class Enrolments {

    private final JdbcClient database;

    Enrolments(JdbcClient database) {
        this.database = database;
    }

    Optional<EnrolledPortal> find() {
        return database.sql("select * from enrolment where id = 1")
                .query(Enrolments::row)
                .optional();
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException if somebody else was first
     */
    void store(EnrolledPortal portal) {
        database.sql("""
                        insert into enrolment (id, portal_id, customer_number, carrier_name, master_url, content_url,
                            master_keys, enrolled_at)
                        values (1, :portal, :customer, :carrier, :master, :content, :keys, :at)
                        """)
                .param("portal", portal.portal().value())
                .param("customer", portal.customerNumber().value())
                .param("carrier", portal.carrierName())
                .param("master", portal.masterUrl().toString())
                .param("content", portal.contentUrl().toString())
                .param("keys", json(portal.masterKeys()))
                .param("at", Rows.utc(portal.enrolledAt()))
                .update();
    }

    /** Writes what the master said at a new enrolment over the old. */
    void replace(EnrolledPortal portal) {
        database.sql("delete from enrolment where id = 1").update();
        store(portal);
    }

    /** The keys of the master from now on. */
    void keep(List<PublicKey> masterKeys) {
        database.sql("update enrolment set master_keys = :keys where id = 1")
                .param("keys", json(masterKeys))
                .update();
    }

    private static String json(List<PublicKey> keys) {
        return WireJson.write(keys.stream().map(PublicKey::jwk).toList());
    }

    private static EnrolledPortal row(ResultSet row, int number) throws SQLException {
        return new EnrolledPortal(
                new PortalId(row.getObject("portal_id", UUID.class)),
                CustomerNumber.of(row.getString("customer_number")),
                row.getString("carrier_name"),
                URI.create(row.getString("master_url")),
                URI.create(row.getString("content_url")),
                keys(row.getString("master_keys")),
                Rows.instant(row, "enrolled_at"));
    }

    private static List<PublicKey> keys(String json) {
        List<Map<String, Object>> keys = WireJson.mapper().readValue(json, new TypeReference<>() {});
        return keys.stream().map(PublicKey::of).toList();
    }
}
