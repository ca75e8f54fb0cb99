package de.kitacampus.portal.slave.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.EmployerIdentity;
import de.kitacampus.portal.slave.security.EmployerIdentity.Claimed;
import de.kitacampus.portal.slave.security.EmployerStaff;
import de.kitacampus.portal.slave.security.EmployerStaff.Arrival;
import de.kitacampus.portal.slave.security.EmployerStaff.Arrival.Known;
import de.kitacampus.portal.slave.security.EmployerStaff.Arrival.Refused;
import de.kitacampus.portal.slave.security.EmployerStaff.Reason;
import de.kitacampus.portal.slave.security.PortalRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Tag("persistence")
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class EmployedStaffTest {

    private static final Set<String> RULED = Set.of("Küchenpersonal", "Fachkräfte");

    @Autowired
    EmployerStaff employer;

    @Autowired
    StaffAdministration office;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Test
    void a_verified_address_links_and_then_the_subject_counts() {
        PersonId berta = person("berta@traeger.example");
        UUID account = known(employer.arrive(identity("s-1", "Berta@Traeger.example", false, Set.of())));
        assertThat(staff.accountOf(berta)).contains(account);
        assertThat(known(employer.arrive(identity("s-1", null, false, Set.of()))))
                .isEqualTo(account);
    }

    @Test
    void somebody_unknown_gets_in_only_if_that_is_wanted() {
        assertThat(employer.arrive(identity("s-2", "neu@traeger.example", false, Set.of())))
                .isEqualTo(new Refused(Reason.UNKNOWN));
        UUID account = known(employer.arrive(identity("s-2", "neu@traeger.example", true, Set.of("Fachkräfte"))));
        Person made = staff.ofAccount(account).orElseThrow();
        assertThat(made.name()).isEqualTo("Nele Neu");
        assertThat(made.roles()).extracting(JobRole::name).containsExactly("Fachkräfte");
        assertThat(accounts.find(account).map(AccountSummary::roles)).contains(Set.of(PortalRole.STAFF));
    }

    @Test
    void without_a_verified_address_nobody_is_made_or_linked() {
        person("berta@traeger.example");
        assertThat(employer.arrive(identity("s-3", null, true, Set.of()))).isEqualTo(new Refused(Reason.INCOMPLETE));
        assertThat(employer.arrive(identity("s-3", null, false, Set.of()))).isEqualTo(new Refused(Reason.UNKNOWN));
    }

    @Test
    void an_address_of_several_people_or_one_of_somebody_linked_already_opens_nothing() {
        person("team@traeger.example");
        person("team@traeger.example");
        assertThat(employer.arrive(identity("s-4", "team@traeger.example", true, Set.of())))
                .isEqualTo(new Refused(Reason.SEVERAL));
        person("wechsel@traeger.example");
        known(employer.arrive(identity("s-5", "wechsel@traeger.example", false, Set.of())));
        assertThat(employer.arrive(identity("s-6", "wechsel@traeger.example", false, Set.of())))
                .isEqualTo(new Refused(Reason.SEVERAL));
    }

    @Test
    void whoever_has_left_stays_out() {
        PersonId gone = person("weg@traeger.example");
        known(employer.arrive(identity("s-7", "weg@traeger.example", false, Set.of())));
        office.deactivate(gone);
        assertThat(employer.arrive(identity("s-7", "weg@traeger.example", true, Set.of())))
                .isEqualTo(new Refused(Reason.LOCKED));
    }

    @Test
    void roles_that_the_employer_rules_follow_and_all_others_stay() {
        PersonId berta = person("berta@traeger.example", "Leitung", "Küchenpersonal");
        known(employer.arrive(identity("s-8", "berta@traeger.example", false, Set.of("Fachkräfte"))));
        assertThat(roles(berta)).containsExactlyInAnyOrder("Leitung", "Fachkräfte");
        known(employer.arrive(identity("s-8", "berta@traeger.example", false, Set.of())));
        assertThat(roles(berta)).containsExactly("Leitung");
    }

    private List<String> roles(PersonId person) {
        return staff.find(person).orElseThrow().roles().stream()
                .map(JobRole::name)
                .toList();
    }

    private PersonId person(String email, String... roles) {
        List<RoleId> ids = staff.roles().stream()
                .filter(role -> List.of(roles).contains(role.name()))
                .map(JobRole::id)
                .toList();
        PersonDetails details = new PersonDetails("Berta", "Beispiel", email, null, List.of(), ids, Set.of());
        return ((SaveOutcome.Saved) office.add(details, Optional.empty())).id();
    }

    private static EmployerIdentity identity(
            String subject, @Nullable String email, boolean mayBeNew, Set<String> roles) {
        return new EmployerIdentity(
                "https://anmeldung.traeger.example",
                subject,
                email,
                "Nele",
                "Neu",
                mayBeNew,
                new Claimed(roles, RULED),
                new Claimed(Set.of(), Set.of()));
    }

    private static UUID known(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Known.class);
        return ((Known) arrival).accountId();
    }
}
