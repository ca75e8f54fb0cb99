package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All looks there ever were; version 1 is the one every portal begins with and stands in no table. */
@Repository
class LookStore {

    private final JdbcClient jdbc;

    LookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Look first() {
        return new Look(null, null, "", "", "", first(Locale.GERMAN), first(Locale.ENGLISH));
    }

    private static Look.Texts first(Locale language) {
        CertificateTexts texts = CertificateTexts.in(language);
        return new Look.Texts(texts.get("default.heading"), texts.get("default.body"), texts.get("default.closing"));
    }

    /** The version by which certificates are printed now. */
    int currentVersion() {
        return jdbc.sql("select coalesce(max(version), 1) from certificate_look")
                .query(Integer.class)
                .single();
    }

    Look find(int version) {
        return jdbc.sql("select * from certificate_look where version = ?")
                .param(version)
                .query(LookStore::look)
                .optional()
                .orElseGet(LookStore::first);
    }

    Look current() {
        return find(currentVersion());
    }

    /**
     * @return false if somebody else saved one at the same moment
     */
    boolean save(Look look, Instant now) {
        int version = currentVersion() + 1;
        return jdbc.sql("""
                        insert into certificate_look (version, saved_at, logo, signature, signatory, signatory_role, place,
                            heading_de, body_de, closing_de, heading_en, body_en, closing_en)
                        values (:version, :at, :logo, :signature, :signatory, :role, :place, :headingDe, :bodyDe, :closingDe,
                            :headingEn, :bodyEn, :closingEn) on conflict do nothing""")
                        .param("version", version)
                        .param("at", Rows.utc(now))
                        .param("logo", look.logo(), Types.VARBINARY)
                        .param("signature", look.signature(), Types.VARBINARY)
                        .param("signatory", look.signatory())
                        .param("role", look.signatoryRole())
                        .param("place", look.place())
                        .param("headingDe", look.german().heading())
                        .param("bodyDe", look.german().body())
                        .param("closingDe", look.german().closing())
                        .param("headingEn", look.english().heading())
                        .param("bodyEn", look.english().body())
                        .param("closingEn", look.english().closing())
                        .update()
                == 1;
    }

    private static Look look(ResultSet row, int line) throws SQLException {
        return new Look(
                row.getBytes("logo"),
                row.getBytes("signature"),
                row.getString("signatory"),
                row.getString("signatory_role"),
                row.getString("place"),
                new Look.Texts(row.getString("heading_de"), row.getString("body_de"), row.getString("closing_de")),
                new Look.Texts(row.getString("heading_en"), row.getString("body_en"), row.getString("closing_en")));
    }
}
