package de.kitacampus.portal.slave.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.mail.MailId;
import de.kitacampus.portal.slave.mail.MailRow;
import de.kitacampus.portal.slave.mail.MailState;
import de.kitacampus.portal.slave.mail.Outbox;
import java.util.Locale;
import java.util.function.Consumer;

/** One mail: to whom, where it stands, what it says. */
class MailPanel extends Composite<Div> {

    private final transient Outbox outbox;
    private final transient MailRow mail;
    private final transient Consumer<MailId> onAgain;

    MailPanel(Outbox outbox, MailRow mail, Consumer<MailId> onAgain, Runnable onClose) {
        this.outbox = outbox;
        this.mail = mail;
        this.onAgain = onAgain;
        Div panel = getContent();
        panel.setId("mail-panel");
        panel.addClassName("detail-panel");
        boolean erased = mail.text().body().isEmpty();
        panel.add(
                MailsView.close(getTranslation("mail.close"), onClose),
                new H2(erased ? getTranslation("mail.erased") : mail.text().subject()),
                facts());
        if (!erased) {
            Paragraph body = new Paragraph(mail.text().body());
            body.setId("mail-body");
            body.addClassNames("keeps-lines", "mail-body");
            panel.add(body);
            if (mail.secret() && mail.state() != MailState.CAUGHT) {
                Paragraph note = new Paragraph(getTranslation("mail.secret"));
                note.addClassName("quiet");
                panel.add(note);
            }
            panel.add(again());
        }
    }

    private Div facts() {
        Formats formats = new Formats(getLocale());
        Div facts = new Div();
        facts.addClassName("facts");
        fact(facts, "mail.column.to", new Span(mail.name() + " <" + mail.address() + ">"));
        fact(
                facts,
                "mail.state",
                MailsView.badge(
                        mail.state(),
                        getTranslation("mail.state." + mail.state().name().toLowerCase(Locale.ROOT))));
        fact(facts, "mail.column.created", new Span(formats.dateTime(mail.createdAt())));
        if (mail.sentAt() != null && mail.state() == MailState.SENT) {
            fact(facts, "mail.sentAt", new Span(formats.dateTime(mail.sentAt())));
        }
        if (mail.state() == MailState.WAITING && mail.tries() > 0) {
            fact(facts, "mail.nextTry", new Span(formats.dateTime(mail.dueAt())));
        }
        if (mail.tries() > 0) {
            fact(facts, "mail.column.tries", new Span(String.valueOf(mail.tries())));
        }
        if (mail.error() != null) {
            fact(facts, "mail.error", new Span(mail.error()));
        }
        return facts;
    }

    private void fact(Div facts, String key, Span value) {
        facts.add(new Span(getTranslation(key)), new Div(value));
    }

    private Button again() {
        String key =
                switch (mail.state()) {
                    case WAITING, SENDING -> "mail.now";
                    case SENT, FAILED, CAUGHT -> "mail.again";
                };
        Button again = new Button(getTranslation(key), VaadinIcon.PAPERPLANE_O.create(), click -> sendAgain());
        again.setId("mail-again");
        return again;
    }

    private void sendAgain() {
        switch (outbox.sendAgain(mail.id())) {
            case Outbox.Again.Queued queued -> {
                Notices.success(getTranslation("mail.again.done"));
                onAgain.accept(queued.id());
            }
            case Outbox.Again.Gone gone -> Notices.error(getTranslation("mail.again.gone"));
            case Outbox.Again.Pointless pointless -> Notices.error(getTranslation("mail.again.pointless"));
        }
    }
}
