package de.kitacampus.portal.master.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.portals.KeyRotation;
import de.kitacampus.portal.master.portals.PortalAdministration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

@SpringBootTest
@Tag("persistence")
class RolesTest {

    private static final CourseNumber NO_COURSE = CourseNumber.of("99.9.99");
    private static final PortalId NO_PORTAL = new PortalId(UUID.randomUUID());
    private static final String PASSWORD = "ein guter langer Satz";

    @Autowired
    BackOfficeAccounts accounts;

    @Autowired
    Accounts stored;

    @Autowired
    CurrentAccount current;

    @Autowired
    UserDetailsService users;

    @Autowired
    CourseList courses;

    @Autowired
    CourseEditing editing;

    @Autowired
    PortalAdministration portals;

    @Autowired
    KeyRotation keys;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private BackOfficeAccount signedIn(BackOfficeRole role) {
        String name = "rolle-" + UUID.randomUUID().toString().substring(0, 8);
        current.asSystem(() -> accounts.add(name, "Name", role, PASSWORD));
        var account = users.loadUserByUsername(name);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        return stored.findByUserName(name).orElseThrow().toAccount();
    }

    private static void checked(boolean allowed, ThrowingCallable work) throws Throwable {
        if (allowed) {
            work.call();
        } else {
            assertThatThrownBy(work).isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(BackOfficeRole.class)
    void everybody_reads_and_each_role_changes_what_is_its_own(BackOfficeRole role) throws Throwable {
        signedIn(role);
        boolean admin = role == BackOfficeRole.ADMIN;

        assertThat(courses.entry(NO_COURSE)).isEmpty();
        assertThat(keys.overview()).isNotNull();
        checked(admin || role == BackOfficeRole.CATALOG, () -> assertThat(
                        editing.move(NO_COURSE, 0, CourseState.RETIRED))
                .isInstanceOf(CourseChange.Unknown.class));
        checked(admin || role == BackOfficeRole.SALES, () -> assertThat(portals.suspend(NO_PORTAL))
                .isFalse());
        checked(admin, () -> assertThat(keys.rotate("no such key")).isFalse());
        checked(admin, () -> assertThat(accounts.changeRole(UUID.randomUUID(), role))
                .isInstanceOf(AccountOutcome.AccountUnknown.class));
    }

    @Test
    void another_role_ends_the_sessions_and_acts_from_the_next_sign_in_on() {
        BackOfficeAccount account = signedIn(BackOfficeRole.SALES);
        var session = (SignedInAccount) users.loadUserByUsername(account.userName());
        SecurityContextHolder.clearContext();

        assertThat(current.<AccountOutcome>asSystem(() -> accounts.changeRole(account.id(), BackOfficeRole.ACCOUNTING)))
                .isInstanceOf(AccountOutcome.Done.class);

        assertThat(stored.isStillValid(account.id(), session.credentialsVersion()))
                .isFalse();
        assertThat(users.loadUserByUsername(account.userName()).getAuthorities())
                .extracting(Object::toString)
                .isEqualTo(List.of("ROLE_ACCOUNTING", "ROLE_AUDITOR"));
    }

    @Test
    void nobody_changes_her_own_role() {
        BackOfficeAccount own = signedIn(BackOfficeRole.ADMIN);

        assertThat(accounts.changeRole(own.id(), BackOfficeRole.AUDITOR)).isInstanceOf(AccountOutcome.OwnAccount.class);
    }
}
