package de.kitacampus.portal.slave.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.imports.ImportPlan.Change;
import de.kitacampus.portal.slave.imports.ImportPlan.Planned;
import de.kitacampus.portal.slave.imports.ImportPlan.Refusal;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was imported; by ID, without names. */
@Repository
class ImportStore {

    private static final int MAX_FILE_NAME = 200;
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    ImportRun keep(
            Instant now,
            Optional<UUID> account,
            StaffImports.Wish wish,
            ImportPlan plan,
            List<Planned> work,
            List<PersonId> people) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String file = wish.sheet().fileName();
        ImportRun run = new ImportRun(
                id,
                now,
                null,
                file.substring(0, Math.min(file.length(), MAX_FILE_NAME)),
                plan.count(Change.NEW),
                plan.count(Change.CHANGED),
                plan.count(Change.UNCHANGED),
                plan.refusedRows());
        jdbc.sql("""
                        insert into import_run (id, imported_at, account_id, file_name, added, changed, unchanged, refused)
                        values (:id, :at, :account, :file, :added, :changed, :unchanged, :refused)""")
                .param("id", id)
                .param("at", Rows.utc(now))
                .param("account", account.orElse(null), Types.OTHER)
                .param("file", run.fileName())
                .param("added", run.added())
                .param("changed", run.changed())
                .param("unchanged", run.unchanged())
                .param("refused", run.refused())
                .update();
        List<Object[]> touched = new ArrayList<>();
        for (int place = 0; place < work.size(); place++) {
            touched.add(new Object[] {
                id, people.get(place).value(), work.get(place).change().name()
            });
        }
        insert("insert into import_person (run_id, person_id, change) values (?, ?, ?)", touched);
        List<Object[]> refused = new ArrayList<>();
        for (int place = 0; place < plan.refusals().size(); place++) {
            Refusal refusal = plan.refusals().get(place);
            refused.add(new Object[] {
                id,
                place,
                refusal.line(),
                refusal.column() == null ? null : refusal.column().name(),
                refusal.reasonKey()
            });
        }
        insert("insert into import_refusal (run_id, place, line, field, reason) values (?, ?, ?, ?, ?)", refused);
        return run;
    }

    private void insert(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    List<ImportRun> runs(Function<UUID, @Nullable String> nameOf) {
        return jdbc.sql("select * from import_run order by imported_at desc, id desc")
                .query((row, number) -> {
                    UUID account = row.getObject("account_id", UUID.class);
                    return new ImportRun(
                            row.getObject("id", UUID.class),
                            Rows.instant(row, "imported_at"),
                            account == null ? null : nameOf.apply(account),
                            row.getString("file_name"),
                            row.getLong("added"),
                            row.getLong("changed"),
                            row.getLong("unchanged"),
                            row.getLong("refused"));
                })
                .list();
    }

    List<Refusal> refusals(UUID run) {
        return jdbc.sql("select line, field, reason from import_refusal where run_id = ? order by place")
                .param(run)
                .query((row, number) -> {
                    String field = row.getString("field");
                    return new Refusal(
                            row.getInt("line"),
                            field == null ? null : ImportField.valueOf(field),
                            row.getString("reason"),
                            "");
                })
                .list();
    }

    /** Row by row, when a person was imported and how. */
    List<List<String>> of(UUID person) {
        return jdbc.sql("""
                        select r.imported_at, r.file_name, p.change from import_person p join import_run r on r.id = p.run_id
                        where p.person_id = ? order by r.imported_at""")
                .param(person)
                .query((row, number) -> List.of(Rows.instant(row, 1).toString(), row.getString(2), row.getString(3)))
                .list();
    }

    /** File names may hold a name, too. */
    void erase(UUID person, String firstName, String lastName) {
        jdbc.sql("delete from import_person where person_id = ?").param(person).update();
        jdbc.sql("update import_run set file_name = '' where lower(file_name) like :last escape '!'")
                .param(
                        "last",
                        "%" + lastName.toLowerCase(java.util.Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%")
                .update();
    }
}
