package de.kitacampus.portal.slave.settings;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.settings.HouseSettings.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All states the settings ever had; version 0 is what every portal begins with and stands in no table. */
@Repository
class SettingsStore {

    private final JdbcClient jdbc;

    SettingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A saved state, by whom and when. */
    record Saved(
            HouseSettings settings,
            int logoVersion,
            Instant at,
            @Nullable UUID by) {}

    int newest() {
        return jdbc.sql("select coalesce(max(version), 0) from house_settings")
                .query(Integer.class)
                .single();
    }

    Optional<Saved> find(int version) {
        return jdbc.sql("select * from house_settings where version = ?")
                .param(version)
                .query((row, line) -> saved(row, days(version)))
                .optional();
    }

    /** The latest first. */
    List<Saved> latest(int limit) {
        return jdbc.sql("select * from house_settings order by version desc fetch first ? rows only")
                .param(limit)
                .query((row, line) -> saved(row, days(row.getInt("version"))))
                .list();
    }

    private Map<String, Integer> days(int version) {
        Map<String, Integer> days = new HashMap<>();
        jdbc.sql("select kind, days from house_retention where version = ?")
                .param(version)
                .query(row -> {
                    days.put(row.getString("kind"), row.getInt("days"));
                });
        return days;
    }

    Optional<byte[]> logo(int logoVersion) {
        return jdbc.sql("select logo from house_settings where version = ? and logo is not null")
                .param(logoVersion)
                .query((row, line) -> row.getBytes(1))
                .optional();
    }

    /**
     * Writes the state after the one that was read.
     *
     * @return false if somebody else saved meanwhile
     */
    boolean save(HouseSettings settings, @Nullable UUID by, Instant now) {
        int version = settings.version() + 1;
        if (newest() != settings.version() || insert(settings, version, by, now) == 0) {
            return false;
        }
        settings.retention()
                .forEach((kind, days) -> jdbc.sql("insert into house_retention (version, kind, days) values (?, ?, ?)")
                        .params(version, kind, days)
                        .update());
        return true;
    }

    private int insert(HouseSettings settings, int version, @Nullable UUID by, Instant now) {
        return jdbc.sql("""
                        insert into house_settings (version, saved_at, saved_by, name, logo, logo_version, accent, imprint_de,
                            imprint_en, privacy_de, privacy_en, languages)
                        values (:version, :at, :by, :name, :logo, :logoVersion, :accent, :imprintDe, :imprintEn, :privacyDe,
                            :privacyEn, :languages) on conflict do nothing""")
                .param("version", version)
                .param("at", Rows.utc(now))
                .param("by", by, Types.OTHER)
                .param("name", settings.name())
                .param("logo", settings.logo(), Types.VARBINARY)
                .param("logoVersion", logoVersion(settings, version))
                .param("accent", settings.accent())
                .param("imprintDe", settings.imprint().german())
                .param("imprintEn", settings.imprint().english())
                .param("privacyDe", settings.privacy().german())
                .param("privacyEn", settings.privacy().english())
                .param("languages", settings.languages().name())
                .update();
    }

    private int logoVersion(HouseSettings settings, int version) {
        return find(settings.version())
                .filter(before -> Arrays.equals(before.settings().logo(), settings.logo()))
                .map(Saved::logoVersion)
                .orElse(version);
    }

    private static Saved saved(ResultSet row, Map<String, Integer> days) throws SQLException {
        return new Saved(
                new HouseSettings(
                        row.getInt("version"),
                        row.getString("name"),
                        row.getBytes("logo"),
                        row.getString("accent"),
                        new Page(row.getString("imprint_de"), row.getString("imprint_en")),
                        new Page(row.getString("privacy_de"), row.getString("privacy_en")),
                        Languages.valueOf(row.getString("languages")),
                        days),
                row.getInt("logo_version"),
                Rows.instant(row, "saved_at"),
                row.getObject("saved_by", UUID.class));
    }
}
