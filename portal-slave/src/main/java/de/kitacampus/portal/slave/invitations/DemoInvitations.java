package de.kitacampus.portal.slave.invitations;

import de.kitacampus.portal.slave.demo.DemoStep;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Deputies;
import de.kitacampus.portal.slave.staff.Employment;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.SaveOutcome;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import de.kitacampus.portal.slave.staff.StaffFilter;
import de.kitacampus.portal.slave.staff.StaffOrder;
import de.kitacampus.portal.slave.staff.Term;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Newcomers, two of them invited, and a deputy for the first head. */
@Component
@Profile("demo")
class DemoInvitations implements DemoStep {

    private static final List<List<String>> NEWCOMERS = List.of(
            List.of("Marlene", "Neubert", "marlene.neubert@kita.example.org"),
            List.of("Samuel", "Frischmuth", "samuel.frischmuth@kita.example.org"),
            List.of("Paula", "Anfang", "paula.anfang@kita.example.org"),
            List.of("Ruth", "Ohnepost", ""));

    private final StaffAdministration office;
    private final Staff staff;
    private final Deputies deputies;
    private final Invitations invitations;
    private final Clock clock;

    DemoInvitations(StaffAdministration office, Staff staff, Deputies deputies, Invitations invitations, Clock clock) {
        this.office = office;
        this.staff = staff;
        this.deputies = deputies;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void seed() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "demo", null, AuthorityUtils.createAuthorityList("ROLE_" + PortalRole.ADMIN)));
        try {
            List<PersonId> newcomers = newcomers();
            invitations.invite(newcomers.subList(0, Math.min(2, newcomers.size())));
            deputy();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private List<PersonId> newcomers() {
        LocalDate start = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        List<PersonId> made = new ArrayList<>();
        List<CentreId> centres =
                staff.centres().stream().map(centre -> centre.id()).toList();
        List<RoleId> roles = staff.roles().stream().map(role -> role.id()).toList();
        for (List<String> one : NEWCOMERS) {
            PersonDetails details = new PersonDetails(
                    one.get(0),
                    one.get(1),
                    one.get(2),
                    null,
                    centres.stream().limit(1).map(Term::always).toList(),
                    roles.stream().skip(2).limit(1).map(Term::always).toList(),
                    Set.of(),
                    new Employment(start, null));
            if (office.add(details, Optional.empty()) instanceof SaveOutcome.Saved saved) {
                made.add(saved.id());
            }
        }
        return made;
    }

    private void deputy() {
        LocalDate today = LocalDate.now(clock);
        Optional<PersonId> head = office.list(StaffFilter.NONE, StaffOrder.NAME, true, 0, 1_000).stream()
                .filter(one -> !one.details().headOf().isEmpty())
                .map(one -> one.person().id())
                .findFirst();
        Optional<PersonId> other = office.list(StaffFilter.NONE, StaffOrder.NAME, true, 0, 1_000).stream()
                .filter(one -> one.details().headOf().isEmpty() && one.account() != null)
                .map(one -> one.person().id())
                .findFirst();
        head.ifPresent(leader ->
                other.ifPresent(person -> deputies.appoint(leader, person, today.plusDays(14), today.plusDays(28))));
    }
}
