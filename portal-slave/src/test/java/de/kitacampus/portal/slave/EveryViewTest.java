package de.kitacampus.portal.slave;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import de.kitacampus.portal.slave.security.PortalRole;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/**
 * Every view and every role: who is not named here opens nothing, and a view that nobody thought of fails until it stands in one of
 * these lists. Views that lead on by themselves, such as the sign-in of somebody who is signed in, are in none of them.
 */
@SpringBootTest
class EveryViewTest extends SpringBrowserlessTest {

    /** Without an account: each of them opens for everybody or leads on. */
    private static final Set<String> PUBLIC =
            routes("login code setup forgot-password set-password/:token imprint privacy-notice");

    /** Opens for all who are signed in; what is shown is their own. */
    private static final Set<String> MEMBER = routes("""
            courses my-training my-certificates own-content own-content/view password my-sign-in staff/data/:person
            """);

    private static final Set<String> HEAD = routes("""
            dashboard staff staff/invite staff/access/:person rights rights/content rights/exceptions rights/person training
            training/people training/months training/gaps training/folder training/reminders content content/readers
            learning-overview certificates cost-control bookings/new approvals
            """);

    private static final Set<String> ADMIN = routes("""
            staff/import centres roles rights/history training/rules offer free-courses certificate-look invoices month-check invoices/:number
            mails mails/server
            mails/templates connection connection/enrolment settings settings/pages settings/retention settings/history backups
            """);

    private static final Set<String> LEADS_ON = Set.of("");

    @Autowired
    NavigationAccessControl guard;

    @Test
    @WithMockUser(roles = {PortalRole.ADMIN, PortalRole.MEMBER})
    void every_view_stands_in_a_list_and_the_administrator_opens_it() {
        Set<String> known = new TreeSet<>(LEADS_ON);
        List.of(PUBLIC, MEMBER, HEAD, ADMIN).forEach(known::addAll);
        assertThat(templates()).isEqualTo(known);
        assertThat(refused()).isEmpty();
    }

    @Test
    @WithMockUser(roles = {PortalRole.HEAD, PortalRole.MEMBER})
    void a_head_opens_what_heads_need() {
        assertThat(refused()).isEqualTo(ADMIN);
    }

    @Test
    @WithMockUser(roles = PortalRole.MEMBER)
    void staff_open_their_own_pages_only() {
        Set<String> office = new TreeSet<>(HEAD);
        office.addAll(ADMIN);
        assertThat(refused()).isEqualTo(office);
    }

    @Test
    void without_an_account_only_the_doors_open() {
        Set<String> all = templates();
        all.removeAll(PUBLIC);
        all.removeAll(LEADS_ON);
        assertThat(refused()).isEqualTo(all);
    }

    private static Set<String> routes(String words) {
        return new TreeSet<>(Arrays.asList(words.strip().split("\\s+")));
    }

    private static List<RouteData> views() {
        return RouteConfiguration.forRegistry(
                        UI.getCurrent().getInternals().getRouter().getRegistry())
                .getAvailableRoutes();
    }

    private static Set<String> templates() {
        return views().stream().map(EveryViewTest::name).collect(toCollection(TreeSet::new));
    }

    private static String name(RouteData view) {
        return view.getTemplate().replace("/:___url_parameter", "");
    }

    /** The routes that the guard of every navigation does not let this person into. */
    private Set<String> refused() {
        assertThat(guard.isEnabled()).isTrue();
        return views().stream()
                .filter(view -> !LEADS_ON.contains(view.getTemplate()))
                .filter(this::isRefused)
                .map(EveryViewTest::name)
                .collect(toCollection(TreeSet::new));
    }

    private boolean isRefused(RouteData view) {
        NavigationContext navigation = guard.createNavigationContext(
                view.getNavigationTarget(),
                view.getTemplate().replace(":", ""),
                VaadinService.getCurrent(),
                VaadinRequest.getCurrent());
        return guard.checkAccess(navigation, true).decision() != AccessCheckDecision.ALLOW;
    }
}
