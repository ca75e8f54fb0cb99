package de.kitacampus.portal.slave.training;

import static de.kitacampus.portal.common.sql.Rows.utc;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules in the database; versions are only ever added. */
@Repository
class RuleStore {

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return false if the ready-made rule was taken over before
     */
    boolean insert(RuleId id, @Nullable String template, Instant at) {
        return jdbc.sql("insert into training_rule (id, template, created_at) values (:id, :template, :at)"
                                + " on conflict do nothing")
                        .param("id", id.value())
                        .param("template", template, Types.VARCHAR)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /**
     * @return false if there is a version of this number already
     */
    boolean append(RuleVersion version) {
        RuleContent content = version.content();
        int added = jdbc.sql("""
                        insert into training_rule_version (rule_id, number, recorded_at, recorded_by, name, course_number,
                            content_id, content_again_days, first_within_days, interval_months, lead_days, legal_basis, wording, valid_from, applies_from, enabled,
                            auto_book, remind, head_after_days, carrier_after_days)
                        values (:rule, :number, :at, :by, :name, :course, :content, :again, :first, :interval, :lead, :basis, :wording, :valid, :applies,
                            :enabled, :book, :remind, :head, :carrier) on conflict do nothing""")
                .param("rule", version.rule().value())
                .param("number", version.number())
                .param("at", utc(version.recordedAt()))
                .param("by", version.recordedBy(), Types.OTHER)
                .param("name", content.name())
                .param(
                        "course",
                        content.course() == null ? null : content.course().value(),
                        Types.VARCHAR)
                .param(
                        "content",
                        content.ownContent() == null
                                ? null
                                : content.ownContent().value(),
                        Types.OTHER)
                .param(
                        "again",
                        content.subject() instanceof Subject.Content(var _, Integer days) ? days : null,
                        Types.INTEGER)
                .param("first", content.firstWithinDays())
                .param("interval", content.intervalMonths(), Types.INTEGER)
                .param("lead", content.leadDays())
                .param("basis", content.legalBasis())
                .param("wording", content.wording())
                .param("valid", content.validFrom())
                .param("applies", content.appliesFrom())
                .param("enabled", content.enabled())
                .param("book", content.autoBook())
                .param("remind", content.remind())
                .param("head", content.headAfterDays())
                .param("carrier", content.carrierAfterDays())
                .update();
        if (added == 1) {
            content.roles().forEach(role -> addPart("role", version, role.value()));
            content.centres().forEach(centre -> addPart("centre", version, centre.value()));
        }
        return added == 1;
    }

    private void addPart(String part, RuleVersion version, UUID id) {
        jdbc.sql("insert into training_rule_" + part + " (rule_id, number, " + part + "_id) values (?, ?, ?)")
                .params(version.rule().value(), version.number(), id)
                .update();
    }

    /** Whether any rule ever asked for own content. */
    boolean nameContent() {
        return jdbc.sql("select 1 from training_rule_version where content_id is not null fetch first 1 rows only")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** By name. */
    List<Rule> all() {
        return rules("1 = 1", Map.of());
    }

    Optional<Rule> find(RuleId id) {
        return rules("rule_id = :rule", Map.of("rule", id.value())).stream().findFirst();
    }

    private List<Rule> rules(String where, Map<String, Object> values) {
        Map<String, Set<UUID>> roles = parts("role", where, values);
        Map<String, Set<UUID>> centres = parts("centre", where, values);
        Map<RuleId, @Nullable String> templates = new HashMap<>();
        Map<RuleId, List<RuleVersion>> versions = new LinkedHashMap<>();
        jdbc.sql("select v.*, r.template from training_rule_version v join training_rule r on r.id = v.rule_id where "
                        + where + " order by rule_id, number")
                .params(values)
                .query(row -> {
                    RuleVersion version = version(row, roles, centres);
                    templates.put(version.rule(), row.getString("template"));
                    versions.computeIfAbsent(version.rule(), _ -> new ArrayList<>())
                            .add(version);
                });
        return versions.entrySet().stream()
                .map(entry -> new Rule(entry.getKey(), templates.get(entry.getKey()), entry.getValue()))
                .sorted(java.util.Comparator.comparing(
                        (Rule rule) -> rule.latest().content().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Map<String, Set<UUID>> parts(String part, String where, Map<String, Object> values) {
        Map<String, Set<UUID>> parts = new HashMap<>();
        jdbc.sql("select rule_id, number, " + part + "_id from training_rule_" + part + " where " + where)
                .params(values)
                .query(row -> {
                    parts.computeIfAbsent(key(row), _ -> new HashSet<>()).add(row.getObject(3, UUID.class));
                });
        return parts;
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString("rule_id") + " " + row.getInt("number");
    }

    private static Subject subject(ResultSet row) throws SQLException {
        String course = row.getString("course_number");
        if (course != null) {
            return new Subject.Course(CourseNumber.of(course));
        }
        UUID content = Rows.uuidOrNull(row, "content_id");
        return content == null
                ? new Subject.Elsewhere()
                : new Subject.Content(new ContentId(content), Rows.numberOrNull(row, "content_again_days"));
    }

    private static RuleVersion version(ResultSet row, Map<String, Set<UUID>> roles, Map<String, Set<UUID>> centres)
            throws SQLException {
        String key = key(row);
        return new RuleVersion(
                new RuleId(Rows.uuid(row, "rule_id")),
                row.getInt("number"),
                Rows.instant(row, "recorded_at"),
                Rows.uuidOrNull(row, "recorded_by"),
                new RuleContent(
                        row.getString("name"),
                        subject(row),
                        roles.getOrDefault(key, Set.of()).stream()
                                .map(RoleId::new)
                                .collect(java.util.stream.Collectors.toSet()),
                        centres.getOrDefault(key, Set.of()).stream()
                                .map(CentreId::new)
                                .collect(java.util.stream.Collectors.toSet()),
                        row.getInt("first_within_days"),
                        Rows.numberOrNull(row, "interval_months"),
                        row.getInt("lead_days"),
                        row.getString("legal_basis"),
                        row.getString("wording"),
                        Rows.day(row, "valid_from"),
                        Rows.day(row, "applies_from"),
                        row.getBoolean("enabled"),
                        row.getBoolean("auto_book"),
                        row.getBoolean("remind"),
                        row.getInt("head_after_days"),
                        row.getInt("carrier_after_days")));
    }
}
