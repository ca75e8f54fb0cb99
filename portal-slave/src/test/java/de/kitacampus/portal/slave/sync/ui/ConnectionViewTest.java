package de.kitacampus.portal.slave.sync.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.slave.journal.JournalAlarm;
import de.kitacampus.portal.slave.journal.JournalSituation;
import de.kitacampus.portal.slave.sync.Connection;
import de.kitacampus.portal.slave.sync.EnrolledPortal;
import de.kitacampus.portal.slave.sync.MasterFailure;
import de.kitacampus.portal.slave.sync.Synchronisation;
import de.kitacampus.portal.slave.sync.Synchronisation.Progress;
import de.kitacampus.portal.slave.sync.Synchronisation.State;
import de.kitacampus.portal.slave.sync.Synchronisation.Step;
import de.kitacampus.portal.slave.testing.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;

/** Only the wiring and the words. */
@SpringJUnitWebConfig(Words.class)
@ViewPackages(classes = Words.class)
class ConnectionViewTest extends SpringBrowserlessTest {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    final SigningKey masterKey = SigningKey.generate();
    final EnrolledPortal portal = new EnrolledPortal(
            PortalId.random(),
            CustomerNumber.of("GRA-99001"),
            "Träger",
            URI.create("http://localhost:1"),
            URI.create("http://127.0.0.1:1"),
            List.of(masterKey.publicKey()),
            NOW);
    final Synchronisation synchronisation = mock();

    @BeforeEach
    void a_german_reader() {
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @Test
    void a_portal_in_order_shows_its_facts_and_no_warning() {
        open(connection(portal, null, Duration.ZERO, List.of()));
        assertThat(find(Div.class).withClassName("kit-banner").all()).isEmpty();
        assertThat(field(Span.class, "connection-master").getText()).isEqualTo("http://localhost:1");
        assertThat(field(Span.class, "connection-waiting").getText()).isEqualTo("3");
        assertThat(field(Span.class, "connection-master-key").getText())
                .isEqualTo(masterKey.publicKey().fingerprint());
        assertThat(find(Button.class).withId("connection-enrol").all()).isEmpty();
    }

    @Test
    void a_portal_without_enrolment_says_so() {
        open(connection(null, null, Duration.ZERO, List.of()));
        assertThat(field(Div.class, "connection-not-enrolled").isVisible()).isTrue();
        assertThat(field(Button.class, "connection-now").isEnabled()).isFalse();
        assertThat(field(Button.class, "connection-enrol").isVisible()).isTrue();
    }

    @Test
    void a_portal_whose_key_is_refused_is_offered_a_new_enrolment() {
        open(connection(portal, null, Optional.of(ProblemCode.PORTAL_UNKNOWN), Duration.ZERO, List.of()));
        assertThat(field(Div.class, "connection-refused").getElement().getTextRecursively())
                .contains("einen neuen Einrichtungstext");
        assertThat(field(Button.class, "connection-enrol").isVisible()).isTrue();
    }

    @Test
    void a_master_that_is_away_is_told() {
        open(connection(portal, NOW, Duration.ZERO, List.of()));
        assertThat(field(Div.class, "connection-away").isVisible()).isTrue();
    }

    @Test
    void a_wrong_clock_is_told_from_more_than_a_minute_on() {
        open(connection(portal, null, Duration.ofSeconds(61), List.of()));
        assertThat(field(Div.class, "connection-clock").isVisible()).isTrue();
    }

    @Test
    void a_clock_within_the_tolerance_is_no_warning() {
        open(connection(portal, null, Duration.ofSeconds(-60), List.of()));
        assertThat(find(Div.class).withId("connection-clock").all()).isEmpty();
    }

    @Test
    void an_alarm_stays_until_somebody_has_seen_it() {
        open(connection(portal, null, Duration.ZERO, List.of(new JournalAlarm(JournalAlarm.Kind.FORK, "detail", NOW))));
        assertThat(field(Div.class, "connection-alarm-FORK").isVisible()).isTrue();
        test(field(Button.class, "connection-acknowledge")).click();
        verify(synchronisation).acknowledgeAlarms();
    }

    @Test
    void a_run_shows_how_far_it_is_and_what_failed() {
        doAnswer(call -> {
                    Consumer<Progress> listener = call.getArgument(0);
                    listener.accept(new Progress(Step.CONTACT, State.FAILED, MasterFailure.TIMEOUT));
                    return null;
                })
                .when(synchronisation)
                .run(any());
        open(connection(portal, null, Duration.ZERO, List.of()));
        test(field(Button.class, "connection-now")).click();
        roundTrip();
        assertThat(field(Div.class, "connection-progress").getElement().getTextRecursively())
                .contains("Die Antwort kommt nicht rechtzeitig");
        assertThat(field(Button.class, "connection-now").isEnabled()).isTrue();
    }

    private void open(Connection connection) {
        when(synchronisation.connection()).thenReturn(connection);
        UI.getCurrent().add(new ConnectionView(synchronisation, Runnable::run, new SettableClock(NOW)));
    }

    private <T extends Component> T field(Class<T> type, String id) {
        return find(type).withId(id).single();
    }

    private static Connection connection(
            @Nullable EnrolledPortal portal,
            @Nullable Instant awaySince,
            Duration clockDifference,
            List<JournalAlarm> alarms) {
        return connection(portal, awaySince, Optional.empty(), clockDifference, alarms);
    }

    private static Connection connection(
            @Nullable EnrolledPortal portal,
            @Nullable Instant awaySince,
            Optional<ProblemCode> refusal,
            Duration clockDifference,
            List<JournalAlarm> alarms) {
        return new Connection(
                Optional.ofNullable(portal),
                Optional.of("abcd"),
                Optional.ofNullable(awaySince),
                Optional.ofNullable(awaySince).map(since -> MasterFailure.NO_CONNECTION),
                refusal,
                portal == null || refusal.isPresent(),
                Optional.of(NOW),
                Optional.of(clockDifference),
                Optional.of("1.0"),
                Optional.of("v1"),
                Optional.of(NOW),
                40,
                new JournalSituation(
                        3, NOW.minusSeconds(90), new JournalHead(1, 10, JournalHash.START.hex()), 7, NOW, 0, alarms));
    }
}
