package de.kitacampus.portal.slave.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.slave.imports.ImportPlan.Change;
import de.kitacampus.portal.slave.imports.ImportPlan.Refusal;
import de.kitacampus.portal.slave.imports.StaffImports.Outcome;
import de.kitacampus.portal.slave.imports.StaffImports.Reading;
import de.kitacampus.portal.slave.imports.StaffImports.Wish;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.HouseAdministration;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import de.kitacampus.portal.slave.staff.StaffFilter;
import de.kitacampus.portal.slave.staff.StaffOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Tag("persistence")
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class StaffImportsTest {

    private static final String HEAD = "Personalnummer;Vorname;Nachname;E-Mail;Einrichtung;Funktion;Eintritt\n";

    @Autowired
    StaffImports imports;

    @Autowired
    HouseAdministration house;

    @Autowired
    StaffAdministration office;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void two_centres() {
        house.saveCentre(Optional.empty(), "IMP-1", "Kita Sonne, Mitte");
        house.saveCentre(Optional.empty(), "IMP-2", "Kita Mond");
    }

    @Test
    void people_arrive_with_centres_and_roles_and_a_second_time_nothing_changes() {
        Wish wish = wish(HEAD + "I1;Anna;Müller-Import;anna@imp.example;Kita Sonne, Mitte;Fachkräfte;1.8.2026\n"
                + "I2;Bert;Kühn-Import;;IMP-1; IMP-2;Leitung|Küchenpersonal;\n"
                        .replace("IMP-1; IMP-2", "\"IMP-1; imp-2\""));
        ImportPlan plan = imports.plan(wish);
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.count(Change.NEW)).isEqualTo(2);
        ImportRun run = done(wish, plan);
        assertThat(run.added()).isEqualTo(2);
        PersonRecord bert = named("Kühn-Import");
        assertThat(bert.person().centres()).extracting(Centre::name).containsExactly("Kita Sonne, Mitte", "Kita Mond");
        assertThat(bert.person().roles()).hasSize(2);
        assertThat(named("Müller-Import").details().employment().entry()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(imports.plan(wish).count(Change.UNCHANGED)).isEqualTo(2);
        assertThat(imports.history().getFirst()).satisfies(past -> {
            assertThat(past.fileName()).isEqualTo("liste.csv");
            assertThat(past.added()).isEqualTo(2);
        });
    }

    @Test
    void a_new_list_changes_what_it_says_and_leaves_what_it_does_not_say() {
        done(wish(HEAD + "I1;Anna;Alt-Import;anna@imp.example;IMP-1;Fachkräfte;\n"));
        Wish second = wish(HEAD + "I1;Anna;Neu-Import;;IMP-2;;\n");
        ImportPlan plan = imports.plan(second);
        assertThat(plan.people()).singleElement().satisfies(one -> {
            assertThat(one.change()).isEqualTo(Change.CHANGED);
            assertThat(one.fields())
                    .extracting(ImportPlan.Difference::field)
                    .containsExactly(ImportField.LAST_NAME, ImportField.CENTRES);
        });
        done(second);
        PersonRecord anna = named("Neu-Import");
        assertThat(anna.person().email()).isEqualTo("anna@imp.example");
        assertThat(anna.person().roles()).hasSize(1);
        assertThat(anna.person().centres()).extracting(Centre::name).containsExactly("Kita Mond");
        assertThat(office.count(search("Import"))).isEqualTo(1);
    }

    @Test
    void every_bad_row_is_told_with_its_column_and_reason_and_the_others_are_taken() {
        Wish wish = wish(HEAD
                + "I1;Anna;Gut-Import;;IMP-1;;\n"
                + "I2;;Namenlos-Import;;;;\n"
                + "I3;Carl;Mail-Import;keine-adresse;;;\n"
                + "I4;Doris;Ort-Import;;Kita Nirgendwo;;\n"
                + "I5;Emil;Rolle-Import;;;Zauberer;\n"
                + "I6;Frida;Tag-Import;;;;31.2.2026\n"
                + "I1;Gerd;Anders-Import;;;;\n");
        ImportPlan plan = imports.plan(wish);
        assertThat(plan.refusals())
                .containsExactly(
                        new Refusal(3, ImportField.FIRST_NAME, "staff.error.required", ""),
                        new Refusal(4, ImportField.EMAIL, "staff.error.email", ""),
                        new Refusal(5, ImportField.CENTRES, "imports.refused.centre", "Kita Nirgendwo"),
                        new Refusal(6, ImportField.ROLES, "imports.refused.role", "Zauberer"),
                        new Refusal(7, ImportField.ENTRY, "imports.refused.day", "31.2.2026"),
                        new Refusal(8, ImportField.STAFF_NUMBER, "imports.refused.otherName", "2"));
        ImportRun run = done(wish, plan);
        assertThat(run.refused()).isEqualTo(6);
        assertThat(office.count(search("-Import"))).isEqualTo(1);
        assertThat(imports.refusals(run)).hasSize(6);
    }

    @Test
    void several_rows_of_a_person_bring_several_centres_with_their_days() {
        Wish wish = wish("Personalnummer;Vorname;Nachname;Einrichtung;Einrichtung von;Einrichtung bis\n"
                + "I1;Anna;Zwei-Import;IMP-1;;31.12.2030\n"
                + "I1;Anna;Zwei-Import;IMP-2;1.1.2031;\n");
        done(wish);
        PersonRecord anna = named("Zwei-Import");
        assertThat(anna.details().centres()).hasSize(2);
        assertThat(anna.details().centres().getFirst().to()).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(anna.person().centres()).hasSize(1);
    }

    @Test
    void without_a_number_the_address_and_then_the_name_with_the_centre_say_who_it_is() {
        done(wish("Vorname;Nachname;E-Mail;Einrichtung\nAnna;Mail-Import;anna.m@imp.example;IMP-1\n"
                + "Bert;Name-Import;;IMP-1\n"));
        ImportPlan again = imports.plan(wish("Vorname;Nachname;E-Mail;Einrichtung\n"
                + "Anna;Neu-Import;ANNA.M@imp.example;IMP-1\n"
                + "Bert;Name-Import;;IMP-1\n"
                + "Bert;Name-Import;;IMP-2\n"));
        assertThat(again.people())
                .extracting(ImportPlan.Planned::change)
                .containsExactly(Change.CHANGED, Change.UNCHANGED, Change.NEW);
    }

    @Test
    void centres_and_roles_that_are_missing_are_made_when_that_is_wanted() {
        Wish wish = new Wish(sheet(HEAD + "I1;Anna;Mach-Import;;Haus am Bächle;Zauberer;\n"), columns(HEAD), true);
        ImportPlan plan = imports.plan(wish);
        assertThat(plan.newCentres()).containsExactly("Haus am Bächle");
        assertThat(plan.newRoles()).containsExactly("Zauberer");
        done(wish, plan);
        assertThat(named("Mach-Import").person().centres())
                .singleElement()
                .satisfies(centre -> assertThat(centre.code().value()).isEqualTo("HAUS-AM-BAEC"));
    }

    @Test
    void codes_made_of_names_are_valid_and_never_taken_twice() {
        Set<String> taken = new java.util.HashSet<>(Set.of("KITA-SONNENB"));
        assertThat(StaffImports.code("Kita Sonnenblume", taken)).isEqualTo("KITA-SONNE-2");
        assertThat(StaffImports.code("Kita Sonnenblume", taken)).isEqualTo("KITA-SONNE-3");
        assertThat(StaffImports.code("???", taken)).isEqualTo("KITA");
    }

    @Test
    void when_somebody_changed_a_person_since_the_preview_nothing_is_imported() {
        done(wish(HEAD + "I1;Anna;Erst-Import;;IMP-1;;\n"));
        Wish wish = wish(HEAD + "I1;Anna;Zweit-Import;;;;\nI2;Bert;Neu-Import;;;;\n");
        ImportPlan plan = imports.plan(wish);
        PersonRecord anna = named("Erst-Import");
        office.change(anna.person().id(), anna.version(), anna.details(), Optional.empty());
        jdbc.sql("update person set version = version + 1 where id = ?")
                .param(anna.person().id().value())
                .update();
        TestTransaction.flagForCommit();
        TestTransaction.end();
        try {
            assertThat(imports.apply(wish, plan, done -> {})).isInstanceOf(Outcome.ChangedMeanwhile.class);
            assertThat(office.count(search("Neu-Import"))).isZero();
            assertThat(office.count(search("Erst-Import"))).isEqualTo(1);
        } finally {
            cleanUp();
        }
    }

    private void cleanUp() {
        List.of("person_centre", "person_role", "person_centre_term", "person_role_term", "person_headship")
                .forEach(table -> jdbc.sql("delete from " + table
                                + " where person_id in (select id from person where last_name like '%-Import')")
                        .update());
        jdbc.sql("delete from person where last_name like '%-Import'").update();
        jdbc.sql("delete from import_person").update();
        jdbc.sql("delete from import_refusal").update();
        jdbc.sql("delete from import_run").update();
        jdbc.sql("delete from centre where code like 'IMP-%'").update();
    }

    @Test
    void five_thousand_people_take_seconds_and_tell_how_far_they_are() {
        StringBuilder list = new StringBuilder(HEAD);
        for (int number = 0; number < 5_000; number++) {
            list.append("M%05d;Vorname%d;Nachname%d-Import;p%d@imp.example;%s;Fachkräfte;1.9.2026\n"
                    .formatted(number, number, number, number, number % 2 == 0 ? "IMP-1" : "IMP-2"));
        }
        long start = System.nanoTime();
        Wish wish = wish(list.toString());
        ImportPlan plan = imports.plan(wish);
        AtomicInteger told = new AtomicInteger();
        Outcome outcome = imports.apply(wish, plan, done -> told.incrementAndGet());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(told.get()).isEqualTo(20);
        assertThat(office.count(search("-Import"))).isEqualTo(5_000);
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void heads_import_nobody() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "leitung", null, AuthorityUtils.createAuthorityList("ROLE_" + PortalRole.HEAD)));
        assertThatThrownBy(() -> imports.read("liste.csv", new byte[0])).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.history()).isInstanceOf(AccessDeniedException.class);
    }

    private TextTable sheet(String text) {
        return ((Reading.Read) imports.read("liste.csv", text.getBytes(StandardCharsets.UTF_8))).sheet();
    }

    private java.util.Map<Integer, ImportField> columns(String head) {
        return ImportField.recognised(sheet(head + "x\n"));
    }

    private Wish wish(String text) {
        TextTable sheet = sheet(text);
        return new Wish(sheet, ImportField.recognised(sheet), false);
    }

    private ImportRun done(Wish wish) {
        return done(wish, imports.plan(wish));
    }

    private ImportRun done(Wish wish, ImportPlan plan) {
        Outcome outcome = imports.apply(wish, plan, done -> {});
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).run();
    }

    private PersonRecord named(String name) {
        return office.list(search(name), StaffOrder.NAME, true, 0, 2).getFirst();
    }

    private static StaffFilter search(String text) {
        return new StaffFilter(text, null, null, null, null);
    }
}
