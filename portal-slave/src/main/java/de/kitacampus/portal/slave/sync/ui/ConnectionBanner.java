package de.kitacampus.portal.slave.sync.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.kitacampus.portal.common.signing.RequestToken;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.slave.journal.JournalAlarm;
import de.kitacampus.portal.slave.sync.Connection;
import java.time.Duration;

/** What is wrong, if anything is: one sentence each, the worst first. */
class ConnectionBanner extends Composite<Div> {

    ConnectionBanner(Connection connection, Formats formats, Runnable acknowledge) {
        getContent().addClassName("sync-banners");
        if (connection.portal().isEmpty()) {
            add("connection-not-enrolled", getTranslation("sync.connection.notEnrolled"));
            getContent().add(toEnrolment());
            return;
        }
        connection.journal().alarms().forEach(alarm -> add(alarm, formats));
        if (!connection.journal().alarms().isEmpty()) {
            Button seen = new Button(getTranslation("sync.alarm.acknowledge"), click -> acknowledge.run());
            seen.setId("connection-acknowledge");
            getContent().add(seen);
        }
        connection
                .awaySince()
                .ifPresent(since -> add(
                        "connection-away",
                        getTranslation(
                                "sync.connection.awaySince",
                                formats.dateTime(since),
                                connection
                                        .failure()
                                        .map(why -> getTranslation("sync.failure." + why.name()))
                                        .orElse(""))));
        connection
                .refusal()
                .filter(code -> code != ProblemCode.CLOCK_SKEW)
                .ifPresent(code -> add("connection-refused", getTranslation("sync.refused." + code.name())));
        if (connection.keyFingerprint().isEmpty()) {
            add("connection-key-lost", getTranslation("sync.connection.keyLost"));
        }
        if (connection.enrolmentWanted()) {
            getContent().add(toEnrolment());
        }
        connection
                .clockDifference()
                .filter(difference -> difference.abs().compareTo(RequestToken.CLOCK_TOLERANCE) > 0)
                .ifPresent(difference -> add("connection-clock", clockSentence(difference, formats)));
    }

    private Button toEnrolment() {
        Button enrol = new Button(getTranslation("sync.connection.enrol"), click -> getUI().ifPresent(
                        ui -> ui.navigate(ConnectionView.ENROLMENT)));
        enrol.setId("connection-enrol");
        enrol.addThemeVariants(ButtonVariant.PRIMARY);
        return enrol;
    }

    private String clockSentence(Duration difference, Formats formats) {
        return getTranslation(
                difference.isNegative() ? "sync.clock.portalFast" : "sync.clock.portalSlow",
                formats.duration(difference.abs()));
    }

    private void add(JournalAlarm alarm, Formats formats) {
        Div banner = add(
                "connection-alarm-" + alarm.kind().name(),
                getTranslation("sync.alarm." + alarm.kind().name(), formats.dateTime(alarm.raisedAt())));
        Paragraph detail = new Paragraph(getTranslation("sync.alarm.detail", alarm.detail()));
        detail.addClassName("kit-page-help");
        banner.add(detail);
    }

    private Div add(String id, String sentence) {
        Div banner = new Div(new Paragraph(sentence));
        banner.setId(id);
        banner.addClassName("kit-banner");
        banner.getElement().setAttribute("role", "alert");
        getContent().add(banner);
        return banner;
    }
}
