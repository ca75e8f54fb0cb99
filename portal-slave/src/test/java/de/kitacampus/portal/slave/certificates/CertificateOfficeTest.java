package de.kitacampus.portal.slave.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who sees which certificates, and in which look. */
@InTheWorld
class CertificateOfficeTest extends CertificateFixture {

    @Test
    void a_certificate_keeps_its_name_when_the_person_is_renamed_or_erased() throws Exception {
        pass(anna);
        attestAll();
        CertificateId id = only().id();
        byte[] before = documents.pdf(id, Locale.GERMAN).orElseThrow().content();
        world.person(new Person(anna.id(), "Anna", "Meier", null, null, anna.centres(), anna.roles(), List.of(), true));
        assertThat(documents.pdf(id, Locale.GERMAN).orElseThrow().content()).isEqualTo(before);
        world.erase(anna);
        world.signInAsAdmin();
        assertThat(documents.pdf(id, Locale.GERMAN).orElseThrow().content()).isEqualTo(before);
        assertThat(office.page(CertificateQuery.ALL, 0, 10)).singleElement().satisfies(one -> assertThat(one.name())
                .isEqualTo("Anna Müller"));
    }

    @Test
    void a_certificate_keeps_the_look_it_was_issued_with() {
        pass(anna);
        attestAll();
        CertificateId id = only().id();
        byte[] before = documents.pdf(id, Locale.GERMAN).orElseThrow().content();
        world.signInAsAdmin();
        Look first = looks.current();
        assertThat(looks.save(new Look(null, null, "Petra", "Leitung", "Ort", first.german(), first.english())))
                .isTrue();
        assertThat(documents.pdf(id, Locale.GERMAN).orElseThrow().content()).isEqualTo(before);
        assertThat(looks.current().signatory()).isEqualTo("Petra");
    }

    @Test
    void nobody_gets_another_persons_certificate() {
        pass(anna);
        attestAll();
        CertificateId id = only().id();
        Person bert = world.person("Bert", "Bauer", sun);
        world.signIn(bert);
        assertThat(documents.pdf(id, Locale.GERMAN)).isEmpty();
        assertThat(office.count(CertificateQuery.ALL)).isZero();
        assertThat(office.revoke(id, RevocationReason.OTHER, "")).isFalse();
        assertThat(mine.all()).isEmpty();
    }

    @Test
    void a_head_sees_the_own_centre_only_and_revokes_nothing() throws Exception {
        Person bert = world.person("Bert", "Bauer", moon);
        pass(anna);
        pass(bert);
        attestAll();
        CertificateId annas = only().id();
        Person head = world.head(world.person("Heike", "Haupt", moon), moon);
        world.signIn(head);
        assertThat(office.page(CertificateQuery.ALL, 0, 10))
                .extracting(Certificate::name)
                .containsExactly("Bert Bauer");
        assertThat(office.count(CertificateQuery.ALL)).isEqualTo(1);
        assertThat(office.centres()).containsExactly(moon);
        assertThat(documents.pdf(annas, Locale.GERMAN)).isEmpty();
        assertThat(entries(CertificateQuery.ALL)).hasSize(1);
        assertThat(office.mayChange()).isFalse();
        assertThat(office.revoke(annas, RevocationReason.OTHER, "")).isFalse();
        Look look = looks.current();
        assertThat(looks.save(look)).isFalse();
    }

    @Test
    void a_zip_holds_a_file_with_a_telling_name_for_each_in_a_folder_per_centre() throws Exception {
        Person bert = world.person("Bert", "von/zu \"Stein\"", moon);
        pass(anna);
        pass(bert);
        attestAll();
        String number = Objects.requireNonNull(only().number()).value();
        world.signInAsAdmin();
        assertThat(entries(CertificateQuery.ALL))
                .hasSize(2)
                .contains("Sonnenkinder/Müller, Anna - 1.9.04 - 2026-08-15 - " + number + ".pdf")
                .anySatisfy(name -> assertThat(name).startsWith("Mondkinder/von_zu _Stein_, Bert - 1.9.04"));
        assertThat(entries(query("", LocalDate.of(2026, 8, 16), null))).isEmpty();
        assertThat(entries(query("müller", LocalDate.of(2026, 8, 15), LocalDate.of(2026, 8, 15))))
                .hasSize(1);
    }

    @Test
    void the_list_is_searched_filtered_and_sorted() {
        Person bert = world.person("Bert", "Bauer", moon);
        pass(anna);
        pass(bert);
        attestAll();
        world.signInAsAdmin();
        assertThat(office.page(query("", null, null), 0, 10))
                .extracting(Certificate::sortName)
                .containsExactly("Bauer, Bert", "Müller, Anna");
        assertThat(office.count(query("bauer, b", null, null))).isEqualTo(1);
        assertThat(office.count(query("100%", null, null))).isZero();
        assertThat(office.count(query("1.9.0", null, null))).isEqualTo(2);
        assertThat(office.courses()).containsOnlyKeys(course);
        for (CertificateQuery.Column column : CertificateQuery.Column.values()) {
            assertThat(office.page(
                            new CertificateQuery(
                                    "", sun.id(), course, null, null, CertificateState.ISSUED, column, true),
                            0,
                            10))
                    .hasSize(1);
        }
    }

    @Test
    void a_look_with_mistakes_is_not_saved() {
        world.signInAsAdmin();
        Look first = looks.current();
        Look broken = new Look(null, null, "", "", "", new Look.Texts("", "Für alle {Vorname}", ""), first.english());
        assertThat(looks.check(broken))
                .containsExactly(
                        new CertificateLooks.Problem.Missing("heading-de"),
                        new CertificateLooks.Problem.NameMissing("body-de"),
                        new CertificateLooks.Problem.Unknown("body-de", "{Vorname}"));
        assertThat(looks.save(broken)).isFalse();
        assertThat(looks.check(first)).isEmpty();
        assertThat(looks.preview(first, new CertificateLooks.Sample("Erika", "Träger", "Kita"), Locale.GERMAN))
                .startsWith(0x89, 'P', 'N', 'G');
    }
}
