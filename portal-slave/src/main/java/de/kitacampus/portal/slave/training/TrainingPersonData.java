package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.content.ContentFacts;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What mandatory training keeps about people. Days and kinds of proofs stay by ID; scans, issuers' remarks and addresses go. */
@Component
class TrainingPersonData implements PersonData {

    private final JdbcClient jdbc;
    private final ContentFacts contents;

    TrainingPersonData(JdbcClient jdbc, ContentFacts contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Table> tell(PersonId person) {
        return List.of(proofs(person), reminders(person));
    }

    private Table proofs(PersonId person) {
        Map<String, String> titles =
                contents.all().stream().collect(Collectors.toMap(one -> Subject.key(one.id()), OwnContent::title));
        return new Table(
                "training.personal.proofs",
                List.of(
                        "training.personal.on",
                        "training.personal.subject",
                        "training.personal.issuer",
                        "training.personal.note",
                        "training.personal.recorded"),
                jdbc.sql(
                                "select performed_on, subject, issuer, note, recorded_at from training_proof where person_id = ?"
                                        + " order by performed_on, id")
                        .param(person.value())
                        .query((row, number) -> List.of(
                                Rows.day(row, "performed_on").toString(),
                                titles.getOrDefault(row.getString("subject"), row.getString("subject")),
                                text(row.getString("issuer")),
                                text(row.getString("note")),
                                Rows.instant(row, "recorded_at").toString()))
                        .list());
    }

    private Table reminders(PersonId person) {
        return new Table(
                "training.personal.reminders",
                List.of("training.personal.due", "training.personal.step", "training.personal.noted"),
                jdbc.sql(
                                "select due_on, step, noted_at from training_reminder where person_id = ? order by noted_at, id")
                        .param(person.value())
                        .query((row, number) -> List.of(
                                Rows.day(row, "due_on").toString(),
                                row.getString("step"),
                                Rows.instant(row, "noted_at").toString()))
                        .list());
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    @Transactional(readOnly = true)
    public List<File> files(PersonId person) {
        List<File> files = new ArrayList<>();
        jdbc.sql("""
                        select f.name, f.content from training_proof_file f join training_proof p on p.id = f.proof_id
                        where p.person_id = ? order by p.performed_on, p.id""").param(person.value()).query(row -> {
            files.add(new File(row.getString(1), row.getBytes(2)));
        });
        return files;
    }

    @Override
    @Transactional
    public void erase(Leaver leaver) {
        jdbc.sql(
                        "delete from training_proof_file where proof_id in (select id from training_proof where person_id = ?)")
                .param(leaver.id().value())
                .update();
        jdbc.sql("update training_proof set note = null where person_id = ?")
                .param(leaver.id().value())
                .update();
    }
}
