package de.kitacampus.portal.slave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.slave.offer.ui.OfferView;
import de.kitacampus.portal.slave.rights.ui.RightsView;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.shell.DashboardView;
import de.kitacampus.portal.slave.staff.ui.CentresView;
import de.kitacampus.portal.slave.staff.ui.RolesView;
import de.kitacampus.portal.slave.staff.ui.StaffView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
class OfficeViewsTest extends SpringBrowserlessTest {

    @Test
    @WithMockUser(roles = PortalRole.ADMIN)
    void the_administrator_opens_every_office_view() {
        navigate(DashboardView.class);
        navigate(StaffView.class);
        navigate(CentresView.class);
        navigate(RolesView.class);
        navigate(RightsView.class);
        assertThat(navigate(OfferView.class).getPageTitle()).isNotBlank().doesNotStartWith("!");
    }

    @ParameterizedTest
    @WithMockUser(roles = PortalRole.MEMBER)
    @ValueSource(
            classes = {
                DashboardView.class,
                StaffView.class,
                CentresView.class,
                RolesView.class,
                RightsView.class,
                OfferView.class
            })
    void staff_open_no_office_view(Class<? extends com.vaadin.flow.component.Component> view) {
        assertThatThrownBy(() -> navigate(view)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(roles = PortalRole.HEAD)
    void a_head_opens_the_staff_and_reads_the_rights_but_not_the_prices() {
        navigate(StaffView.class);
        navigate(RightsView.class);
        assertThatThrownBy(() -> navigate(OfferView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(roles = PortalRole.ADMIN)
    void a_person_without_name_is_refused_beside_the_field() {
        navigate(StaffView.class);
        test($(Button.class).id("staff-new")).click();
        test($(Button.class).id("person-save")).click();
        TextField firstName = $(TextField.class).id("person-first-name");
        assertThat(firstName.isInvalid()).isTrue();
        assertThat(firstName.getErrorMessage()).isNotBlank();
    }
}
