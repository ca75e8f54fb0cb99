package de.kitacampus.portal.slave.foreign;

import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.AccountWish;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.HouseAdministration;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.SaveOutcome;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Those who ask for what is not theirs, and the administrator who may; nobody is the empty name. */
final class Strangers {

    static final String ADMINISTRATOR = "chefin";
    static final String HEAD_OF_ANOTHER_HOUSE = "leitung";
    static final String COLLEAGUE = "kollegin";
    static final String NOBODY = "";

    private static final String PASSWORD = "Ein-gutes-Passwort";

    private final ApplicationContext context;

    Strangers(ApplicationContext context) {
        this.context = context;
    }

    /** Puts them and the belongings of somebody else into the tables. */
    void arrive() {
        Clock clock = context.getBean(Clock.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        Belongings.plant(jdbc, context.getBean(Offer.class), clock.instant());
        CentreId other = centre("EIGEN");
        account(ADMINISTRATOR, PortalRole.CARRIER_ADMIN, List.of(), Set.of());
        account(HEAD_OF_ANOTHER_HOUSE, PortalRole.CENTRE_HEAD, List.of(other), Set.of(other));
        PersonId colleague = account(COLLEAGUE, PortalRole.STAFF, List.of(new CentreId(Belongings.ID)), Set.of());
        Belongings.appoint(jdbc, colleague.value(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    void signIn(String userName) {
        SecurityContextHolder.clearContext();
        if (!userName.isEmpty()) {
            var account = context.getBean(UserDetailsService.class).loadUserByUsername(userName);
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            new UsernamePasswordAuthenticationToken(account, null, account.getAuthorities()));
        }
    }

    private CentreId centre(String code) {
        context.getBean(HouseAdministration.class).saveCentre(Optional.empty(), code, "Haus " + code);
        return context.getBean(Staff.class).centres().stream()
                .filter(centre -> centre.code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PersonId account(String userName, PortalRole role, List<CentreId> centres, Set<CentreId> headOf) {
        SaveOutcome saved = context.getBean(StaffAdministration.class)
                .add(
                        new PersonDetails(
                                "Vera", userName, userName + "@haus.example", null, centres, List.of(), headOf),
                        Optional.of(new AccountWish(userName, PASSWORD, role)));
        return ((SaveOutcome.Saved) saved).id();
    }
}
