package de.kitacampus.portal.slave.training;

import static de.kitacampus.portal.common.sql.Rows.utc;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.CentreId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which folders were handed out. */
@Repository
class FolderStore {

    private final JdbcClient jdbc;

    FolderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Handed(
            FolderId id,
            CentreId centre,
            LocalDate day,
            Instant knownAt,
            Instant printedAt,
            @Nullable UUID printedBy) {}

    void insert(Handed folder) {
        jdbc.sql("""
                        insert into training_folder (id, centre_id, as_of, known_at, printed_at, printed_by)
                        values (:id, :centre, :day, :known, :printed, :by)""")
                .param("id", folder.id().value())
                .param("centre", folder.centre().value())
                .param("day", folder.day())
                .param("known", utc(folder.knownAt()))
                .param("printed", utc(folder.printedAt()))
                .param("by", folder.printedBy(), Types.OTHER)
                .update();
    }

    /** The latest first. */
    List<Handed> latest(Collection<CentreId> centres, int limit) {
        if (centres.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from training_folder where centre_id in (:centres) order by printed_at desc, id"
                        + " fetch first :limit rows only")
                .param("centres", centres.stream().map(CentreId::value).toList())
                .param("limit", limit)
                .query((row, number) -> folder(row))
                .list();
    }

    Optional<Handed> find(FolderId id) {
        return jdbc.sql("select * from training_folder where id = ?")
                .param(id.value())
                .query((row, number) -> folder(row))
                .optional();
    }

    private static Handed folder(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Handed(
                new FolderId(Rows.uuid(row, "id")),
                new CentreId(Rows.uuid(row, "centre_id")),
                Rows.day(row, "as_of"),
                Rows.instant(row, "known_at"),
                Rows.instant(row, "printed_at"),
                Rows.uuidOrNull(row, "printed_by"));
    }
}
