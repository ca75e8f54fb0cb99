package de.kitacampus.portal.master.portals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.portals.AddPortalOutcome;
import de.kitacampus.portal.master.portals.EnrolmentOutcome;
import de.kitacampus.portal.master.portals.KeyOverview;
import de.kitacampus.portal.master.portals.KeyRotation;
import de.kitacampus.portal.master.portals.PortalAdministration;
import de.kitacampus.portal.master.portals.Portals;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(username = "anna", roles = "ADMIN")
class SigningKeysViewTest extends SpringBrowserlessTest {

    @Autowired
    KeyRotation rotation;

    @Autowired
    CarrierAdministration carriers;

    @Autowired
    PortalAdministration administration;

    @Autowired
    Portals portals;

    private String text(String id) {
        return $(Div.class).id(id).getElement().getTextRecursively().replaceAll("\\s+", " ");
    }

    private void rotate() {
        navigate(SigningKeysView.class);
        test($(Button.class).id("keys-rotate")).click();
        test($(ConfirmDialog.class).single()).confirm();
    }

    @Test
    void the_key_changes_after_a_confirmation_and_the_former_one_stays_on_the_page() {
        PublicKey first = rotation.overview().current();
        PublicKey second = rotation.overview().next();
        navigate(SigningKeysView.class);
        assertThat(text("keys-current")).contains(first.fingerprint());
        test($(Button.class).id("keys-rotate")).click();
        assertThat(rotation.overview().current()).isEqualTo(first);

        test($(ConfirmDialog.class).single()).confirm();

        assertThat(text("keys-current")).contains(second.fingerprint());
        assertThat(text("keys-former")).contains(first.fingerprint());
    }

    @Test
    void an_enrolment_text_made_before_a_rotation_has_expired() {
        var carrier = carriers.add(new CarrierData("Träger", "", "", "", "", ""));
        var added = (AddPortalOutcome.Added) administration.add("Portal " + UUID.randomUUID(), carrier.number());
        rotate();

        assertThat(portals.enrol(request(added.enrolment().text().code())))
                .isInstanceOf(EnrolmentOutcome.CodeExpired.class);
    }

    @Test
    void a_portal_that_has_not_called_since_is_named_before_the_next_rotation() {
        var carrier = carriers.add(new CarrierData("Träger", "", "", "", "", ""));
        String name = "Portal " + UUID.randomUUID();
        var added = (AddPortalOutcome.Added) administration.add(name, carrier.number());
        portals.enrol(request(added.enrolment().text().code()));
        rotate();

        assertThat(text("keys-behind")).contains(name);
    }

    private static EnrolmentRequest request(String code) {
        return new EnrolmentRequest(
                code, "http://localhost:8091", SigningKey.generate().publicJwk(), "1.0", Instant.EPOCH);
    }

    @Test
    void whoever_saw_an_older_key_changes_nothing() {
        KeyOverview before = rotation.overview();

        assertThat(rotation.rotate(before.next().keyId())).isFalse();
        assertThat(rotation.overview().current()).isEqualTo(before.current());
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_compares_fingerprints_and_changes_nothing() {
        navigate(SigningKeysView.class);

        assertThat(text("keys-current")).contains(rotation.overview().current().fingerprint());
        assertThat($(Button.class).withId("keys-rotate").exists()).isFalse();
    }
}
