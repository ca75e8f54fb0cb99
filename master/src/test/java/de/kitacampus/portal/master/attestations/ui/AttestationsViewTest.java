package de.kitacampus.portal.master.attestations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.master.attestations.Attestations;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.testing.FakeMaster.FakeResults;
import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Only the wiring: the rules are tested with the module's services. */
@AccountingTest
@WithMockUser(username = "kita-campus", roles = "ADMIN")
class AttestationsViewTest extends SpringBrowserlessTest {

    @Autowired
    FakePortals portals;

    @Autowired
    FakeResults results;

    @Autowired
    SettableClock clock;

    @Autowired
    Attestations attestations;

    private final UserId user = UserId.random();

    @BeforeEach
    void a_certificate_exists() {
        clock.set(FakeMaster.NOW);
        var portal = portals.enrol(clock);
        CourseResult passed = new CourseResult(
                1,
                user,
                CourseNumber.of("1.9.04"),
                BookingId.random(),
                2,
                CourseResult.State.PASSED,
                null,
                60,
                FakeMaster.NOW,
                FakeMaster.NOW,
                FakeMaster.NOW);
        results.put(portal.id(), passed);
        attestations.issue(
                portal.id(),
                new AttestationRequest(
                        user,
                        passed.course(),
                        passed.bookingId(),
                        NameCommitment.to(VerificationCode.random(new SecureRandom()), "Anna", null)));
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    private Grid<?> found() {
        navigate(AttestationsView.class);
        test($(TextField.class).id("attestations-search"))
                .setValue(user.toString().substring(0, 8));
        assertThat($(Span.class).id("attestations-count").getText()).isEqualTo("1 Nachweis");
        return $(Grid.class).id("attestations-grid");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_certificate_is_revoked_with_a_reason_only() {
        ((Button) test(found()).getCellComponent(0, 7)).click();
        test($(Button.class).id("revoke-confirm")).click();
        Select<RevocationReason> reason = $(Select.class).id("revoke-reason");
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue(RevocationReason.WRONG_PERSON);
        test($(Button.class).id("revoke-confirm")).click();
        $(ComboBox.class).id("attestations-state").setValue(true);
        assertThat($(Span.class).id("attestations-count").getText()).isEqualTo("1 Nachweis");
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_looks_and_changes_nothing() {
        assertThat($(Button.class).withId("revoke-confirm").exists()).isFalse();
        assertThat(found().getColumns()).hasSize(8);
    }

    @Test
    void a_search_without_a_match_says_what_to_do() {
        AttestationsView view = navigate(AttestationsView.class);
        test($(TextField.class).id("attestations-search")).setValue("gibt es nicht");
        assertThat(view.getElement().getTextRecursively()).contains("Kein Nachweis passt");
    }
}
