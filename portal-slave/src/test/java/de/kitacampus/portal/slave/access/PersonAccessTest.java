package de.kitacampus.portal.slave.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.access.IssueOutcome.Issued;
import de.kitacampus.portal.slave.access.IssueOutcome.NotYours;
import de.kitacampus.portal.slave.access.IssueOutcome.Refused;
import de.kitacampus.portal.slave.access.IssueOutcome.WrongDay;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.security.SignInCodes;
import de.kitacampus.portal.slave.staff.AccountWish;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.HouseAdministration;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.SaveOutcome;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Tag("persistence")
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class PersonAccessTest {

    private static final String PASSWORD = "ein guter langer Satz";

    @Autowired
    PersonAccess accesses;

    @Autowired
    SignInCodes codes;

    @Autowired
    AccessPersonData kept;

    @Autowired
    StaffAdministration office;

    @Autowired
    HouseAdministration house;

    @Autowired
    Staff staff;

    @Autowired
    UserDetailsService users;

    private CentreId own;
    private CentreId foreign;
    private PersonId cook;

    @BeforeEach
    void two_centres_and_a_cook_without_an_account() {
        own = centre("ZUGANG-1");
        foreign = centre("ZUGANG-2");
        cook = person("Karla", own, null);
    }

    @Test
    void whoever_has_no_account_gets_one_with_the_code() {
        assertThat(staff.accountOf(cook)).isEmpty();
        assertThat(accesses.issue(cook, accesses.lastDay())).isInstanceOf(Issued.class);
        assertThat(staff.accountOf(cook).flatMap(codes::of)).isPresent();
        assertThat(accesses.of(cook).orElseThrow().code()).isNotNull();
    }

    @Test
    void a_code_ends_within_a_year_and_not_before_today() {
        assertThat(accesses.issue(cook, accesses.today().minusDays(1))).isInstanceOf(WrongDay.class);
        assertThat(accesses.issue(cook, accesses.lastDay().plusDays(1))).isInstanceOf(WrongDay.class);
        assertThat(accesses.issue(cook, accesses.today())).isInstanceOf(Issued.class);
    }

    @Test
    void there_is_no_code_for_heads_and_for_those_who_left() {
        PersonId head = person("Hanna", own, new AccountWish("hanna.zugang", PASSWORD, PortalRole.CENTRE_HEAD));
        assertThat(accesses.issue(head, accesses.today())).isEqualTo(new Refused("access.code.needsPassword"));
        accesses.issue(cook, accesses.today());
        office.deactivate(cook);
        assertThat(accesses.issue(cook, accesses.today())).isEqualTo(new Refused("access.code.inactive"));
    }

    @Test
    void a_head_looks_after_the_staff_of_her_centres_only() {
        PersonId other = person("Fritz", foreign, new AccountWish("fritz.zugang", PASSWORD, PortalRole.STAFF));
        PersonId colleague = person("Helga", own, new AccountWish("helga.zugang", PASSWORD, PortalRole.CENTRE_HEAD));
        accesses.issue(other, accesses.today());
        person("Hanna", own, new AccountWish("hanna.zugang", PASSWORD, PortalRole.CENTRE_HEAD));

        signIn("hanna.zugang");

        assertThat(accesses.issue(cook, accesses.today())).isInstanceOf(Issued.class);
        assertThat(accesses.revoke(cook)).isTrue();
        for (PersonId notHers : List.of(other, colleague)) {
            assertThat(accesses.of(notHers)).isEmpty();
            assertThat(accesses.issue(notHers, accesses.today())).isInstanceOf(NotYours.class);
            assertThat(accesses.revoke(notHers)).isFalse();
            assertThat(accesses.endSessions(notHers)).isZero();
        }
        assertThat(staff.accountOf(other).flatMap(codes::of)).isPresent();
    }

    @Test
    void staff_look_after_nobody_not_even_themselves() {
        PersonId fritz = person("Fritz", own, new AccountWish("fritz.zugang", PASSWORD, PortalRole.STAFF));
        signIn("fritz.zugang");
        assertThat(accesses.issue(fritz, accesses.today())).isInstanceOf(NotYours.class);
        assertThat(accesses.issue(cook, accesses.today())).isInstanceOf(NotYours.class);
        assertThat(accesses.of(cook)).isEmpty();
    }

    @Test
    void whoever_asks_what_is_kept_is_told_of_her_number_and_not_of_the_code() {
        Issued issued = (Issued) accesses.issue(cook, accesses.today());
        List<List<String>> told = kept.tell(cook).stream()
                .filter(table -> "access.personal.code".equals(table.titleKey()))
                .flatMap(table -> table.rows().stream())
                .toList();
        assertThat(told)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains(issued.slip().number())
                .doesNotContain(issued.slip().code());
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

    private PersonId person(String firstName, CentreId centre, @Nullable AccountWish wish) {
        boolean head = wish != null && wish.role() == PortalRole.CENTRE_HEAD;
        PersonDetails details = new PersonDetails(
                firstName, "Zugang", null, null, List.of(centre), List.of(), head ? Set.of(centre) : Set.of());
        return ((SaveOutcome.Saved) office.add(details, Optional.ofNullable(wish))).id();
    }
}
