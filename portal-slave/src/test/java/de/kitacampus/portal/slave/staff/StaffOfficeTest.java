package de.kitacampus.portal.slave.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.HouseAdministration.Outcome;
import de.kitacampus.portal.slave.staff.SaveOutcome.ChangedMeanwhile;
import de.kitacampus.portal.slave.staff.SaveOutcome.Field;
import de.kitacampus.portal.slave.staff.SaveOutcome.Invalid;
import de.kitacampus.portal.slave.staff.SaveOutcome.NotYours;
import de.kitacampus.portal.slave.staff.SaveOutcome.Saved;
import de.kitacampus.portal.slave.staff.StaffFilter.Missing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Tag("persistence")
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class StaffOfficeTest {

    @Autowired
    StaffAdministration office;

    @Autowired
    HouseAdministration house;

    @Autowired
    Staff staff;

    @Autowired
    UserDetailsService users;

    @Test
    void a_fresh_portal_knows_four_job_roles() {
        assertThat(staff.roles())
                .extracting(JobRole::name)
                .containsExactly("Leitung", "Küchenpersonal", "Fachkräfte", "Hilfskräfte");
    }

    @Test
    void a_centre_code_is_used_once_in_any_case() {
        assertThat(house.saveCentre(Optional.empty(), "kita-1", "Sonne")).isInstanceOf(Outcome.Done.class);
        assertThat(house.saveCentre(Optional.empty(), "KITA-1", "Mond")).isInstanceOf(Outcome.CodeTaken.class);
        assertThat(house.saveCentre(Optional.empty(), "-", "Mond")).isInstanceOf(Outcome.CodeInvalid.class);
    }

    @Test
    void the_second_editor_of_a_centre_or_a_role_is_told() {
        CentreId centre = centre("KITA-7");
        int seen = house.centres().stream()
                .filter(row -> row.centre().id().equals(centre))
                .findFirst()
                .orElseThrow()
                .version();
        assertThat(house.changeCentre(centre, seen + 1, "KITA-7", "Anders"))
                .isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(house.changeCentre(centre, seen, "KITA-7", "Neu")).isInstanceOf(Outcome.Done.class);
        var role = house.roles().getFirst();
        assertThat(house.changeRole(role.role().id(), role.version() + 1, "Anders"))
                .isInstanceOf(Outcome.ChangedMeanwhile.class);
    }

    @Test
    @WithMockUser(roles = PortalRole.HEAD)
    void heads_change_neither_centres_nor_roles() {
        assertThatThrownBy(() -> house.saveCentre(Optional.empty(), "KITA-9", "Neu"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.saveRole(Optional.empty(), "Neu")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.removeRole(staff.roles().getFirst().id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void people_are_found_by_parts_of_name_mail_and_number() {
        saved(office.add(
                new PersonDetails("Berta", "Kühn-Meier", "b@kita.example.org", "P-1", List.of(), List.of(), Set.of()),
                Optional.empty()));
        for (String text : List.of("kühn", "BERTA", "b@kita", "p-1", "meier berta")) {
            assertThat(office.count(search(text))).as(text).isEqualTo(1);
        }
        assertThat(office.count(search("100%"))).isZero();
        assertThat(office.count(new StaffFilter("", null, null, null, Missing.CENTRE)))
                .isEqualTo(1);
    }

    @Test
    void of_those_who_have_a_job_role_all_their_roles_are_told() {
        List<RoleId> roles = staff.roles().stream().map(JobRole::id).toList();
        PersonId both = employed("Berta", roles.subList(0, 2));
        employed("Kurt", roles.subList(1, 2));
        employed("Ohne", List.of());
        assertThat(staff.rolesOfActive(Set.of(roles.getFirst())))
                .isEqualTo(Map.of(both, Set.copyOf(roles.subList(0, 2))));
        assertThat(staff.rolesOfActive(Set.copyOf(roles.subList(0, 2)))).hasSize(2);
        assertThat(staff.rolesOfActive(Set.of())).isEmpty();
    }

    private PersonId employed(String firstName, List<RoleId> roles) {
        return saved(office.add(
                        new PersonDetails(firstName, "Beispiel", null, null, List.of(), roles, Set.of()),
                        Optional.empty()))
                .id();
    }

    @Test
    void a_staff_number_belongs_to_one_person() {
        saved(office.add(person("Berta", "7", null), Optional.empty()));
        assertThat(office.add(person("Kurt", "7", null), Optional.empty()))
                .isEqualTo(new Invalid(Field.STAFF_NUMBER, "staff.error.numberTaken"));
    }

    @Test
    void a_user_name_that_is_taken_is_refused_beside_its_field() {
        AccountWish wish = new AccountWish("berta", null, PortalRole.STAFF);
        assertThat(saved(office.add(person("Berta", null, null), Optional.of(wish)))
                        .generatedPassword())
                .isNotNull();
        assertThat(office.add(
                        person("Berta", null, null), Optional.of(new AccountWish("BERTA", null, PortalRole.STAFF))))
                .isEqualTo(new Invalid(Field.USER_NAME, "staff.error.userNameTaken"));
    }

    @Test
    void the_second_editor_is_told_and_nothing_is_overwritten() {
        PersonId id =
                saved(office.add(person("Berta", null, null), Optional.empty())).id();
        int seen = office.find(id).orElseThrow().version();
        saved(office.change(id, seen, person("Bertha", null, null), Optional.empty()));
        assertThat(office.change(id, seen, person("Betty", null, null), Optional.empty()))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(staff.find(id).orElseThrow().firstName()).isEqualTo("Bertha");
    }

    @Test
    void a_head_sees_and_changes_only_the_people_of_her_centres() {
        CentreId own = centre("KITA-1");
        CentreId foreign = centre("KITA-2");
        saved(office.add(
                new PersonDetails("Hanna", "Haupt", null, null, List.of(own), List.of(), Set.of(own)),
                Optional.of(new AccountWish("hanna", "Ein-gutes-Passwort", PortalRole.CENTRE_HEAD))));
        PersonId mine =
                saved(office.add(person("Berta", null, own), Optional.empty())).id();
        PersonId other = saved(office.add(person("Kurt", null, foreign), Optional.empty()))
                .id();

        signIn("hanna");

        assertThat(office.count(StaffFilter.NONE)).isEqualTo(2);
        assertThat(office.ownCentres()).extracting(Centre::id).containsExactly(own);
        assertThat(office.find(other)).isEmpty();
        assertThat(office.change(other, 0, person("Kai", null, own), Optional.empty()))
                .isInstanceOf(NotYours.class);
        assertThat(office.deactivate(other)).isInstanceOf(NotYours.class);
        assertThat(office.deactivate(mine)).isInstanceOf(Saved.class);
        assertThat(office.add(person("Neu", null, foreign), Optional.empty())).isInstanceOf(Invalid.class);
        assertThat(office.add(
                        person("Neu", null, own), Optional.of(new AccountWish("neue", null, PortalRole.CARRIER_ADMIN))))
                .isEqualTo(new Invalid(Field.ROLE, "staff.error.roleNotYours"));
    }

    @Test
    void a_head_changes_no_address_to_which_another_heads_password_would_go() {
        CentreId own = centre("KITA-1");
        for (String name : List.of("hanna", "helga")) {
            saved(office.add(
                    new PersonDetails(
                            name, "Haupt", name + "@kita.example", null, List.of(own), List.of(), Set.of(own)),
                    Optional.of(new AccountWish(name, "Ein-gutes-Passwort", PortalRole.CENTRE_HEAD))));
        }
        Person helga = staff.withEmail("helga@kita.example").getFirst();
        Person hanna = staff.withEmail("hanna@kita.example").getFirst();

        signIn("hanna");

        assertThat(office.change(helga.id(), version(helga), withEmail(helga, own), Optional.empty()))
                .isEqualTo(new Invalid(Field.EMAIL, "staff.error.addressNotYours"));
        assertThat(office.change(hanna.id(), version(hanna), withEmail(hanna, own), Optional.empty()))
                .isInstanceOf(Saved.class);
    }

    private int version(Person person) {
        return office.find(person.id()).orElseThrow().version();
    }

    private static PersonDetails withEmail(Person person, CentreId centre) {
        return new PersonDetails(
                person.firstName(), "Haupt", "neu@kita.example", null, List.of(centre), List.of(), Set.of(centre));
    }

    @Test
    void the_last_administrator_can_neither_leave_nor_be_degraded() {
        PersonId chief = saved(office.add(
                        person("Clara", null, null),
                        Optional.of(new AccountWish("clara", "Ein-gutes-Passwort", PortalRole.CARRIER_ADMIN))))
                .id();
        assertThat(office.deactivate(chief)).isEqualTo(new Invalid(Field.ROLE, "staff.error.lastAdmin"));
        int version = office.find(chief).orElseThrow().version();
        assertThat(office.change(
                        chief,
                        version,
                        person("Clara", null, null),
                        Optional.of(new AccountWish("clara", null, PortalRole.STAFF))))
                .isEqualTo(new Invalid(Field.ROLE, "staff.error.lastAdmin"));
    }

    private void signIn(String userName) {
        var account = users.loadUserByUsername(userName);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(account, null, account.getAuthorities()));
    }

    private CentreId centre(String code) {
        house.saveCentre(Optional.empty(), code, "Kita " + code);
        return staff.centres().stream()
                .filter(centre -> centre.code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static PersonDetails person(String firstName, @Nullable String number, @Nullable CentreId centre) {
        return new PersonDetails(
                firstName, "Beispiel", null, number, centre == null ? List.of() : List.of(centre), List.of(), Set.of());
    }

    private static StaffFilter search(String text) {
        return new StaffFilter(text, null, null, null, null);
    }

    private static Saved saved(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(Saved.class);
        return (Saved) outcome;
    }
}
