package de.kitacampus.portal.slave.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.invitations.Invitations.Candidate;
import de.kitacampus.portal.slave.mail.MailLanguages;
import de.kitacampus.portal.slave.mail.MailText;
import de.kitacampus.portal.slave.mail.MailsForTests;
import de.kitacampus.portal.slave.security.PasswordLinks;
import de.kitacampus.portal.slave.security.PasswordLinks.UseOutcome;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.AccountWish;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.HouseAdministration;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.SaveOutcome;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import de.kitacampus.portal.slave.staff.StaffLanguages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Tag("persistence")
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class InvitationsTest {

    @Autowired
    Invitations invitations;

    @Autowired
    LostPasswords lost;

    @Autowired
    RequestThrottle throttle;

    @Autowired
    StaffAdministration office;

    @Autowired
    HouseAdministration house;

    @Autowired
    Staff staff;

    @Autowired
    PasswordLinks links;

    @Autowired
    StaffLanguages languages;

    @Autowired
    MailLanguages usual;

    @Autowired
    MailsForTests mails;

    @Autowired
    UserDetailsService users;

    private CentreId sun;
    private CentreId moon;

    @BeforeEach
    void two_centres() {
        sun = centre("INV-1");
        moon = centre("INV-2");
    }

    @Test
    void an_invitation_brings_an_account_and_a_link_that_sets_its_password() {
        PersonId anna = add("Änne", "Groß-Einladung", "anne@inv.example", sun);
        assertThat(invitations.invite(List.of(anna))).containsExactly(anna);
        MailText mail = mails.lastTo(anna.value());
        assertThat(mail.body()).contains("Änne Groß-Einladung", "aenne.gross-einladung", "/set-password/");
        assertThat(Objects.requireNonNull(office.find(anna).orElseThrow().account())
                        .awaitsPassword())
                .isTrue();
        assertThat(candidate(anna).invitedAt()).isNotNull();
        assertThat(links.use(token(mail), "ein guter langer Satz")).isInstanceOf(UseOutcome.PasswordSet.class);
        assertThat(users.loadUserByUsername("aenne.gross-einladung").isEnabled())
                .isTrue();
        assertThat(invitations.candidates()).noneMatch(one -> one.person().id().equals(anna));
        assertThat(invitations.invite(List.of(anna))).isEmpty();
    }

    @Test
    void people_are_written_to_in_their_language_and_others_in_the_usual_one() {
        PersonId anna = add("Anna", "English", "anna@inv.example", sun);
        PersonId berta = add("Berta", "Üblich", "berta@inv.example", sun);
        int version = office.find(anna).orElseThrow().version();
        assertThat(languages.choose(anna, Locale.ENGLISH)).isTrue();
        assertThat(office.find(anna).orElseThrow().version()).isEqualTo(version);
        invitations.invite(List.of(anna, berta));
        assertThat(mails.lastTo(anna.value()).body()).startsWith("Hello Anna English");
        assertThat(mails.lastTo(berta.value()).body()).startsWith("Guten Tag Berta Üblich");
        languages.choose(anna, null);
        assertThat(usual.of(anna.value())).isEqualTo(Locale.GERMAN);
        assertThat(usual.of(null)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void nobody_else_chooses_a_language_for_others() {
        PersonId anna = add("Anna", "Fremd", "anna@inv.example", sun);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        "member", null, AuthorityUtils.createAuthorityList("ROLE_" + PortalRole.MEMBER)));
        assertThat(languages.choose(anna, Locale.ENGLISH)).isFalse();
    }

    @Test
    void a_second_invitation_ends_the_first_link() {
        PersonId anna = add("Anna", "Zweimal", "anna@inv.example", sun);
        invitations.invite(List.of(anna));
        String first = token(mails.lastTo(anna.value()));
        invitations.invite(List.of(anna));
        assertThat(links.check(first)).isEmpty();
        assertThat(links.check(token(mails.lastTo(anna.value())))).isPresent();
    }

    @Test
    void people_of_the_same_name_get_user_names_of_their_own_and_those_without_an_address_none() {
        PersonId one = add("Anna", "Gleich", "a1@inv.example", sun);
        PersonId two = add("Anna", "Gleich", "a2@inv.example", sun);
        PersonId none = add("Anna", "Gleich", null, sun);
        assertThat(invitations.invite(List.of(one, two, none))).containsExactlyInAnyOrder(one, two);
        assertThat(Set.of(userName(one), userName(two))).containsExactlyInAnyOrder("anna.gleich", "anna.gleich2");
        assertThat(office.find(none).orElseThrow().account()).isNull();
    }

    @Test
    void a_head_invites_only_the_people_of_her_centres() {
        PersonId own = add("Eva", "Eigen", "eva@inv.example", sun);
        PersonId foreign = add("Frank", "Fremd", "frank@inv.example", moon);
        office.add(
                new PersonDetails("Hanna", "Haupt", null, null, List.of(sun), List.of(), Set.of(sun)),
                Optional.of(new AccountWish("hanna.inv", "Ein-gutes-Passwort", PortalRole.CENTRE_HEAD)));
        var account = users.loadUserByUsername("hanna.inv");
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(account, null, account.getAuthorities()));
        assertThat(invitations.candidates())
                .extracting(one -> one.person().id())
                .contains(own)
                .doesNotContain(foreign);
        assertThat(invitations.invite(List.of(own, foreign))).containsExactly(own);
        assertThat(mails.countTo(foreign.value())).isZero();
    }

    @Test
    void whoever_forgot_the_password_gets_a_link_by_user_name_or_address() {
        PersonId anna = add("Anna", "Vergesslich", "anna.v@inv.example", sun);
        invitations.invite(List.of(anna));
        links.use(token(mails.lastTo(anna.value())), "ein guter langer Satz");
        lost.send("ANNA.vergesslich");
        assertThat(mails.countTo(anna.value())).isEqualTo(2);
        lost.send(" Anna.V@inv.example ");
        assertThat(mails.countTo(anna.value())).isEqualTo(3);
        assertThat(links.use(token(mails.lastTo(anna.value())), "noch ein langer Satz"))
                .isInstanceOf(UseOutcome.PasswordSet.class);
        lost.send("niemand@inv.example");
        office.deactivate(anna);
        lost.send("anna.v@inv.example");
        assertThat(mails.countTo(anna.value()))
                .as("nobody who has left gets one")
                .isEqualTo(3);
    }

    @Test
    void requests_for_one_name_and_from_one_address_are_limited() {
        for (int request = 0; request < RequestThrottle.PER_NAME; request++) {
            assertThat(throttle.allows("opfer@inv.example", "fd00::" + request)).isTrue();
        }
        assertThat(throttle.allows("OPFER@inv.example", "fd00::99")).isFalse();
        for (int request = 0; request < RequestThrottle.PER_ADDRESS; request++) {
            assertThat(throttle.allows("name" + request, "fd00::7:7")).isTrue();
        }
        assertThat(throttle.allows("noch einer", "fd00::7:7")).isFalse();
    }

    private String userName(PersonId id) {
        return Objects.requireNonNull(office.find(id).orElseThrow().account()).userName();
    }

    private Candidate candidate(PersonId id) {
        return invitations.candidates().stream()
                .filter(one -> one.person().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String token(MailText mail) {
        return mail.body()
                .lines()
                .filter(line -> line.contains("/set-password/"))
                .map(line -> line.substring(line.lastIndexOf('/') + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private PersonId add(String firstName, String lastName, @Nullable String email, CentreId centre) {
        return ((SaveOutcome.Saved) office.add(
                        new PersonDetails(firstName, lastName, email, null, List.of(centre), List.of(), Set.of()),
                        Optional.empty()))
                .id();
    }

    private CentreId centre(String code) {
        house.saveCentre(Optional.empty(), code, "Kita " + code);
        return staff.centres().stream()
                .filter(centre -> centre.code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
