package de.kitacampus.portal.slave.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.slave.imports.ImportField;
import de.kitacampus.portal.slave.imports.ImportPlan;
import de.kitacampus.portal.slave.imports.StaffImports;
import de.kitacampus.portal.slave.imports.StaffImports.Reading;
import de.kitacampus.portal.slave.imports.StaffImports.Wish;
import de.kitacampus.portal.slave.invitations.Invitations;
import de.kitacampus.portal.slave.mail.MailsForTests;
import de.kitacampus.portal.slave.pseudonyms.Pseudonyms;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.AccountWish;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import de.kitacampus.portal.slave.staff.StaffErasure.Obstacle;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Plants a person with a name nobody else has, and looks for it in every column of every table. */
@SpringBootTest
@Tag("persistence")
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class ErasingTest {

    private static final String FIRST = "Wilhelmine";
    private static final String LAST = "Zaunkönig-Quell";
    private static final String MAIL = "w.zaunkoenig@quell.example";
    private static final List<String> NEEDLES =
            List.of(FIRST.toLowerCase(Locale.ROOT), LAST.toLowerCase(Locale.ROOT), "zaunkoenig", "zq-4711");

    @Autowired
    Erasing erasing;

    @Autowired
    Disclosure disclosure;

    @Autowired
    StaffImports imports;

    @Autowired
    Invitations invitations;

    @Autowired
    StaffAdministration office;

    @Autowired
    Staff staff;

    @Autowired
    Pseudonyms pseudonyms;

    @Autowired
    MailsForTests mails;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    EntityManager entities;

    @Test
    void after_erasure_the_name_is_nowhere_and_the_accounts_keep_the_id() {
        PersonId id = plant();
        UserId userId = pseudonyms.of(id);
        certificate(id, userId);
        assertThat(hits().keySet())
                .as("the search finds what is there")
                .contains("person", "account", "mail", "import_run", "certificate");
        assertThat(erasing.erase(id)).contains(Obstacle.ACTIVE);
        office.deactivate(id);
        assertThat(erasing.erase(id)).isEmpty();
        assertThat(hits()).isEmpty();
        assertThat(staff.find(id)).isEmpty();
        assertThat(pseudonyms.personOf(userId)).isEmpty();
        assertThat(jdbc.sql("select count(*) from certificate where user_id = ? and erased_at is not null")
                        .param(userId.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select user_id from erasure").query(UUID.class).list())
                .contains(userId.value());
        assertThat(imports.history()).isNotEmpty();
    }

    @Test
    void everything_kept_is_handed_out_as_a_page_and_as_data() throws IOException {
        PersonId id = plant();
        Map<String, String> files = unzip(disclosure.zip(id, Locale.GERMAN).orElseThrow());
        assertThat(files.keySet()).contains("Gespeicherte Daten.html", "Gespeicherte Daten.json");
        assertThat(files.get("Gespeicherte Daten.html"))
                .contains("Zaunkönig-Quell", MAIL, "ZQ-4711", "Einladungen", "wilhelmine.zaunkoenig-quell");
        assertThat(files.get("Gespeicherte Daten.json")).contains("Zaunkönig-Quell", MAIL);
    }

    @Test
    void a_colleague_sees_and_erases_nobody() {
        PersonId id = plant();
        office.deactivate(id);
        office.add(
                new PersonDetails("Karl", "Kollege", null, null, List.of(), List.of(), Set.of()),
                Optional.of(new AccountWish("karl.kollege", "Ein-gutes-Passwort", PortalRole.STAFF)));
        var account = users.loadUserByUsername("karl.kollege");
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(account, null, account.getAuthorities()));
        assertThat(disclosure.zip(id, Locale.GERMAN)).isEmpty();
        assertThat(disclosure.tables(id, Locale.GERMAN)).isEmpty();
        assertThat(erasing.erase(id)).contains(Obstacle.UNKNOWN);
        PersonId karl = disclosure.myself().orElseThrow().id();
        assertThat(disclosure.zip(karl, Locale.GERMAN)).as("her own").isPresent();
        assertThat(erasing.erase(karl)).isPresent();
    }

    private PersonId plant() {
        String list = "Personalnummer;Vorname;Nachname;E-Mail\nZQ-4711;" + FIRST + ";" + LAST + ";" + MAIL + "\n" + ";;"
                + LAST + ";kaputt\n";
        var sheet =
                ((Reading.Read) imports.read("Liste " + LAST + ".csv", list.getBytes(StandardCharsets.UTF_8))).sheet();
        Wish wish = new Wish(sheet, ImportField.recognised(sheet), false);
        ImportPlan plan = imports.plan(wish);
        imports.apply(wish, plan, done -> {});
        PersonId id = staff.withEmail(MAIL).getFirst().id();
        invitations.invite(List.of(id));
        mails.deliver();
        return id;
    }

    private void certificate(PersonId id, UserId userId) {
        jdbc.sql("""
                        insert into certificate (id, booking_id, edition, person_id, user_id, name, sort_name, centre_id,
                            centre_name, course_number, course_title, salt, commitment, state, requested_at, tries, due_at,
                            number, jws, look_version, issued_at, passed_at)
                        values (:id, :id, 1, :person, :user, :name, :sort, :id, 'Haus', '1.9.04', 'Kurs', :salt, :hash, 'ISSUED',
                            current_timestamp, 0, current_timestamp, :number, 'x', 1, current_timestamp, current_timestamp)""")
                .param("id", UUID.randomUUID())
                .param("person", id.value())
                .param("user", userId.value())
                .param("name", FIRST + " " + LAST)
                .param("sort", LAST + ", " + FIRST)
                .param("salt", new byte[16])
                .param("hash", "0".repeat(64))
                .param("number", UUID.randomUUID().toString().substring(0, 11))
                .update();
    }

    /** Tables with the name in any column. */
    private Map<String, List<String>> hits() {
        entities.flush();
        Map<String, List<String>> hits = new TreeMap<>();
        List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type like '%TABLE%'")
                .query(String.class)
                .list();
        for (String table : tables) {
            for (Map<String, Object> row : template.queryForList("select * from \"" + table + "\"")) {
                String text = text(row).toLowerCase(Locale.ROOT);
                NEEDLES.stream().filter(text::contains).findFirst().ifPresent(needle -> hits.computeIfAbsent(
                                table.toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(text));
            }
        }
        return hits;
    }

    private static String text(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        row.values().stream().filter(Objects::nonNull).forEach(value -> text.append(
                        value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value)
                .append('\n'));
        return text.toString();
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
