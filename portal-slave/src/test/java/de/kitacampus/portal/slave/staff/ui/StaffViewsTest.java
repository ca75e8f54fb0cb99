package de.kitacampus.portal.slave.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.AccountWish;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.HouseAdministration;
import de.kitacampus.portal.slave.staff.HouseAdministration.RoleRow;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.SaveOutcome;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Only the wiring and the words: the rules are covered by the tests of the staff office. */
@SpringBootTest
@Transactional
@WithMockUser(roles = {PortalRole.ADMIN, PortalRole.HEAD})
class StaffViewsTest extends SpringBrowserlessTest {

    @Autowired
    StaffAdministration office;

    @Autowired
    HouseAdministration house;

    @Autowired
    Staff staff;

    @Autowired
    UserDetailsService users;

    private CentreId sun;
    private CentreId moon;

    @BeforeEach
    void two_centres() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        sun = centre("VIEW-1", "Sonnenkinder");
        moon = centre("VIEW-2", "Mondkinder");
    }

    @Test
    void a_user_name_that_is_taken_is_told_beside_its_field_and_nothing_typed_is_lost() {
        add("Berta", sun, Optional.of(new AccountWish("berta.beispiel", null, PortalRole.STAFF)));
        navigate(StaffView.class);
        click("staff-new");
        type("person-first-name", "Bernd");
        type("person-last-name", "Beispiel");
        test($(Checkbox.class).id("person-access")).click();
        type("person-user-name", "Berta.Beispiel");
        click("person-save");
        TextField userName = $(TextField.class).id("person-user-name");
        assertThat(userName.isInvalid()).isTrue();
        assertThat(userName.getErrorMessage()).contains("gibt es schon");
        assertThat($(TextField.class).id("person-first-name").getValue()).isEqualTo("Bernd");
        type("person-user-name", "bernd.beispiel");
        click("person-save");
        assertThat(users.loadUserByUsername("bernd.beispiel").isEnabled()).isTrue();
    }

    @Test
    void a_person_without_a_centre_can_be_saved_and_is_marked_in_the_list() {
        open(Map.of("q", "Niemandsland"));
        click("staff-new");
        type("person-first-name", "Nora");
        type("person-last-name", "Niemandsland");
        click("person-save");
        var grid = test(find(StaffGrid.class).single());
        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.getCellComponent(0, "state").getElement().getTextRecursively())
                .isEqualTo("Ohne Einrichtung");
        open(Map.of("q", "Niemandsland", "missing", "centre"));
        assertThat($(Span.class).id("staff-count").getText()).isEqualTo("1 Person");
    }

    @Test
    void a_head_sees_and_gives_only_her_own_centre_and_no_higher_role() {
        add("Berta", sun, Optional.empty());
        add("Kurt", moon, Optional.empty());
        PersonDetails hanna = new PersonDetails("Hanna", "Beispiel", null, null, List.of(sun), List.of(), Set.of(sun));
        office.add(hanna, Optional.of(new AccountWish("hanna.beispiel", "Ein-gutes-Passwort", PortalRole.CENTRE_HEAD)));
        signIn("hanna.beispiel");
        navigate(StaffView.class);
        assertThat(names()).containsExactly("Berta", "Hanna");
        click("staff-new");
        assertThat(offered($(ComboBox.class).id("person-main-centre"))).containsExactly("Sonnenkinder");
        assertThat($(Select.class).withId("person-portal-role").exists()).isFalse();
    }

    @Test
    void a_link_to_a_person_of_another_centre_opens_nothing_for_a_head() {
        PersonId kurt = add("Kurt", moon, Optional.empty());
        PersonDetails hanna = new PersonDetails("Hanna", "Beispiel", null, null, List.of(sun), List.of(), Set.of(sun));
        office.add(hanna, Optional.of(new AccountWish("hanna.zwei", "Ein-gutes-Passwort", PortalRole.CENTRE_HEAD)));
        signIn("hanna.zwei");
        open(Map.of("person", kurt.toString()));
        assertThat(find(PersonPanel.class).all()).isEmpty();
    }

    @Test
    void a_centre_code_that_is_taken_is_told_beside_its_field() {
        navigate(CentresView.class);
        click("centre-new");
        type("centre-name", "Sternenkinder");
        type("centre-code", "view-1");
        click("centre-save");
        assertThat($(TextField.class).id("centre-code").isInvalid()).isTrue();
        type("centre-code", "VIEW-3");
        click("centre-save");
        assertThat(house.centres()).anyMatch(row -> row.centre().name().equals("Sternenkinder"));
    }

    @Test
    void a_role_that_a_person_has_stays_and_the_screen_says_why() {
        RoleId kitchen = staff.roles().stream()
                .filter(role -> role.name().equals("Küchenpersonal"))
                .findFirst()
                .orElseThrow()
                .id();
        office.add(
                new PersonDetails("Kai", "Koch", null, null, List.of(sun), List.of(kitchen), Set.of()),
                Optional.empty());
        navigate(RolesView.class);
        var grid = test($(Grid.class).id("roles-grid"));
        int row = IntStream.range(0, grid.size())
                .filter(one -> ((RoleRow) grid.getRow(one)).role().id().equals(kitchen))
                .findFirst()
                .orElseThrow();
        Button edit = grid.getCellComponent(row, 2)
                .getChildren()
                .map(Button.class::cast)
                .filter(button -> button.getAriaLabel()
                        .filter("Küchenpersonal bearbeiten"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        edit.click();
        click("role-remove");
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("hat noch 1 Person"));
        assertThat(staff.roles()).anyMatch(role -> role.id().equals(kitchen));
    }

    private CentreId centre(String code, String name) {
        house.saveCentre(Optional.empty(), code, name);
        return staff.centres().stream()
                .filter(centre -> centre.code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PersonId add(String firstName, CentreId centre, Optional<AccountWish> account) {
        SaveOutcome outcome = office.add(
                new PersonDetails(firstName, "Beispiel", null, null, List.of(centre), List.of(), Set.of()), account);
        return ((SaveOutcome.Saved) outcome).id();
    }

    private void signIn(String userName) {
        var account = users.loadUserByUsername(userName);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }

    private List<String> names() {
        var grid = test(find(StaffGrid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> ((PersonRecord) grid.getRow(row)).person().firstName())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> offered(ComboBox<?> box) {
        return ((ComboBox<Centre>) box)
                .getListDataView()
                .getItems()
                .map(Centre::name)
                .toList();
    }

    private static void open(Map<String, String> query) {
        UI.getCurrent().navigate("staff", QueryParameters.simple(query));
    }

    private void type(String id, String text) {
        test($(TextField.class).id(id)).setValue(text);
    }

    private void click(String id) {
        test($(Button.class).id(id)).click();
    }
}
