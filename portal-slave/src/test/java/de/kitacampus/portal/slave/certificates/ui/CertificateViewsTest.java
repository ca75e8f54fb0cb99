package de.kitacampus.portal.slave.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.certificates.AttestationsForTests;
import de.kitacampus.portal.slave.certificates.Certificate;
import de.kitacampus.portal.slave.certificates.CertificateDispatch;
import de.kitacampus.portal.slave.certificates.CertificateOffice;
import de.kitacampus.portal.slave.certificates.CertificateQuery;
import de.kitacampus.portal.slave.certificates.CertificateState;
import de.kitacampus.portal.slave.learning.LearningResults;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Only the wiring: the rules are tested with the module's services. */
@InTheWorld
@WithMockUser(roles = "CARRIER_ADMIN")
class CertificateViewsTest extends SpringBrowserlessTest {

    private final AttestationsForTests master = new AttestationsForTests();

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    LearningResults results;

    @Autowired
    CertificateDispatch dispatch;

    @Autowired
    CertificateOffice office;

    @Autowired
    JdbcClient jdbc;

    private Person anna;

    @BeforeEach
    void anna_has_passed() {
        world.empty();
        jdbc.sql("delete from certificate").update();
        jdbc.sql("delete from learning_state").update();
        anna = world.person("Anna", "Müller", World.centre("K01", "Sonnenkinder"));
        CourseNumber course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        world.allow(anna, course);
        world.signIn(anna);
        bookings.book(anna.id(), course);
        Booking booking = bookings.of(anna.id()).getFirst();
        results.apply(List.of(new CourseResult(
                results.cursor() + 1,
                booking.userId(),
                course,
                booking.id(),
                1,
                CourseResult.State.PASSED,
                new BigDecimal("92.50"),
                600,
                World.START,
                World.START,
                World.START)));
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    private void attest() {
        var request = dispatch.nextRequest().orElseThrow();
        dispatch.issued(request, master.sign(request), master.keys());
    }

    @Test
    void a_waiting_certificate_appears_for_download_without_a_reload() {
        navigate(MyCertificatesView.class);
        assertThat(card().getElement().getTextRecursively()).contains("wird ausgestellt");
        attest();
        roundTrip();
        assertThat(card().getElement().getAttribute("data-state")).isEqualTo("ISSUED");
        assertThat($(Anchor.class).withClassName("certificate-link").all()).hasSize(2);
    }

    @Test
    void who_will_get_none_reads_why() {
        var request = dispatch.nextRequest().orElseThrow();
        navigate(MyCertificatesView.class);
        dispatch.refused(request.bookingId(), new ApiProblem(409, "ATTESTATION_WITHDRAWN", "no", "RESULT_NOT_VALID"));
        roundTrip();
        assertThat(card().getElement().getTextRecursively())
                .contains("nicht ausgestellt", "Ergebnis nicht ordnungsgemäß zustande gekommen");
    }

    private Article card() {
        return $(Article.class).withClassName("certificate-card").first();
    }

    @Test
    void who_has_none_reads_how_to_get_one() {
        world.signIn(world.person("Bert", "Bauer"));
        MyCertificatesView view = navigate(MyCertificatesView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Noch kein Zertifikat");
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_administrator_revokes_with_a_reason_only() {
        attest();
        world.signInAsAdmin();
        navigate(CertificatesView.class);
        assertThat($(Span.class).id("certificates-count").getText()).isEqualTo("1 Zertifikat");
        new RevokeDialog(only(), (reason, note) -> office.revoke(only().id(), reason, note)).open();
        test($(Button.class).id("revoke-confirm")).click();
        Select<RevocationReason> reason = $(Select.class).id("revoke-reason");
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue(RevocationReason.RESULT_NOT_VALID);
        test($(Button.class).id("revoke-confirm")).click();
        assertThat(only().state()).isEqualTo(CertificateState.REVOKING);
    }

    private Certificate only() {
        return office.page(CertificateQuery.ALL, 0, 10).getFirst();
    }

    @Test
    void the_search_stands_in_the_address() {
        attest();
        world.signInAsAdmin();
        CertificatesView view = navigate(CertificatesView.class);
        test($(TextField.class).id("certificates-search")).setValue("Bauer");
        assertThat(view.getElement().getTextRecursively()).contains("Kein Zertifikat passt");
        test($(Button.class).id("certificates-reset")).click();
        assertThat($(Span.class).id("certificates-count").getText()).isEqualTo("1 Zertifikat");
    }

    @Test
    void the_look_is_shown_as_it_is_changed_and_mistakes_stand_beside_their_field() {
        world.signInAsAdmin();
        navigate(CertificateLookView.class);
        String before = $(Image.class).id("look-preview").getSrc();
        assertThat(before).startsWith("data:image/png;base64,");
        test($(TextField.class).id("look-signatory")).setValue("Petra Beispiel");
        String after = $(Image.class).id("look-preview").getSrc();
        assertThat(after).isNotEqualTo(before);
        TextArea body = $(TextArea.class).id("look-body-de");
        test(body).setValue("{Name} {Vorname}");
        assertThat(body.isInvalid()).isTrue();
        assertThat(body.getErrorMessage()).contains("{Vorname}");
        assertThat($(Image.class).id("look-preview").getSrc()).isEqualTo(after);
        test($(Button.class).id("look-first")).click();
        assertThat(body.isInvalid()).isFalse();
        test($(Button.class).id("look-save")).click();
        assertThat(navigate(CertificateLookView.class)).isNotNull();
        assertThat($(TextField.class).id("look-signatory").getValue()).isEqualTo("Petra Beispiel");
    }
}
