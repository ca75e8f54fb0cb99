package de.kitacampus.portal.slave.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.UnsavedDialog;
import de.kitacampus.portal.slave.mail.MailServer;
import de.kitacampus.portal.slave.mail.MailTemplates;
import de.kitacampus.portal.slave.mail.MailTemplates.Problem;
import de.kitacampus.portal.slave.mail.MailTemplates.Template;
import de.kitacampus.portal.slave.mail.MailText;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The texts of mails in both languages, with the result beside them. */
@Route("mails/templates")
@RolesAllowed(PortalRole.ADMIN)
class MailTemplatesView extends Div implements BeforeLeaveObserver, HasDynamicTitle {

    private final transient MailTemplates templates;
    private final transient MailServer server;
    private final Select<String> kind = new Select<>();
    private final Tabs languages =
            new Tabs(new Tab(getTranslation("mail.german")), new Tab(getTranslation("mail.english")));
    private final TextField subject = new TextField(getTranslation("mail.column.subject"));
    private final TextArea body = new TextArea(getTranslation("mail.body"));
    private final Span placeholders = new Span();
    private final H2 previewSubject = new H2();
    private final Paragraph previewBody = new Paragraph();
    private final EmailField address = new EmailField(getTranslation("mail.test.address"));
    private final Button reset = new Button(getTranslation("mail.reset"), click -> reset());
    private int version;
    private boolean reading;
    private boolean dirty;

    MailTemplatesView(MailTemplates templates, MailServer server) {
        this.templates = templates;
        this.server = server;
        addClassName("kit-page");
        Anchor back = new Anchor("mails", getTranslation("mail.back"));
        Button save = new Button(getTranslation("mail.save"), click -> save());
        save.setId("template-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                back,
                new PageHeader(getTranslation("mail.templates"), save).withHelp(getTranslation("mail.templates.help")));
        Div both = new Div(form(), previewed());
        both.addClassName("look-both");
        add(both);
        templates.kinds().stream().findFirst().ifPresent(kind::setValue);
    }

    private Div form() {
        kind.setId("template-kind");
        kind.setLabel(getTranslation("mail.kind"));
        kind.setItems(templates.kinds());
        kind.setItemLabelGenerator(one -> getTranslation(one + ".title"));
        kind.addValueChangeListener(change -> read());
        languages.setId("template-languages");
        languages.addSelectedChangeListener(change -> read());
        subject.setId("template-subject");
        subject.setMaxLength(MailTemplates.MAX_SUBJECT);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(change -> changed());
        body.setId("template-body");
        body.setMaxLength(MailTemplates.MAX_BODY);
        body.setMinHeight("18rem");
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.addValueChangeListener(change -> changed());
        placeholders.addClassName("look-placeholders");
        reset.setId("template-reset");
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        Div form = new Div(
                kind,
                languages,
                subject,
                body,
                new Paragraph(new Span(getTranslation("mail.placeholders") + " "), placeholders),
                reset);
        form.addClassName("look-form");
        return form;
    }

    private Div previewed() {
        previewBody.addClassNames("keeps-lines", "mail-body");
        previewBody.setId("template-preview");
        address.setId("template-address");
        Button test = new Button(getTranslation("mail.test"), click -> test());
        test.setId("template-test");
        Div sending = new Div(address, test);
        sending.addClassName("kit-toolbar");
        Div card = new Div(previewSubject, previewBody);
        card.addClassName("kit-card");
        Div preview = new Div(new H2(getTranslation("mail.preview")), card, sending);
        preview.addClassName("look-preview");
        return preview;
    }

    private Locale language() {
        return languages.getSelectedIndex() == 1 ? Locale.ENGLISH : Locale.GERMAN;
    }

    private void read() {
        if (kind.getValue() == null) {
            return;
        }
        Template template = templates.text(kind.getValue(), language());
        placeholders.setText(String.join("  ", templates.placeholders(kind.getValue())));
        version = template.version();
        reset.setVisible(template.own());
        show(template.text());
        dirty = false;
    }

    private void show(MailText text) {
        reading = true;
        subject.setValue(text.subject());
        body.setValue(text.body());
        reading = false;
        preview();
    }

    private MailText written() {
        return new MailText(subject.getValue(), body.getValue());
    }

    private void changed() {
        if (!reading) {
            dirty = true;
            check();
            preview();
        }
    }

    private boolean check() {
        subject.setInvalid(false);
        body.setInvalid(false);
        List<Problem> problems = templates.check(kind.getValue(), written());
        for (Problem problem : problems) {
            switch (problem) {
                case Problem.Missing missing -> refuse(missing.subject(), getTranslation("mail.error.missing"));
                case Problem.Unknown unknown ->
                    refuse(unknown.subject(), getTranslation("mail.error.unknown", unknown.placeholder()));
                case Problem.Needed needed -> refuse(false, getTranslation("mail.error.needed", needed.placeholder()));
            }
        }
        return problems.isEmpty();
    }

    private void refuse(boolean inSubject, String message) {
        if (inSubject) {
            subject.setErrorMessage(message);
            subject.setInvalid(true);
        } else {
            body.setErrorMessage(message);
            body.setInvalid(true);
        }
    }

    private void preview() {
        MailText sample = templates.preview(kind.getValue(), language(), written());
        previewSubject.setText(sample.subject());
        previewBody.setText(sample.body());
    }

    private void save() {
        if (!check()) {
            Notices.error(getTranslation("mail.error.some"));
        } else if (templates.save(kind.getValue(), language(), written(), version)) {
            read();
            Notices.success(getTranslation("mail.saved"));
        } else {
            Notices.error(getTranslation("mail.error.changed"));
        }
    }

    private void reset() {
        templates.reset(kind.getValue(), language());
        read();
        Notices.success(getTranslation("mail.reset.done"));
    }

    private void test() {
        MailText sample = templates.preview(kind.getValue(), language(), written());
        if (!server.isSetUp()) {
            Notices.error(getTranslation("mail.test.noServer"));
            return;
        }
        Optional<String> refused = server.test(server.current(), address.getValue(), language(), sample);
        refused.ifPresentOrElse(
                reason -> Notices.error(getTranslation("mail.test.failed", reason)),
                () -> Notices.success(getTranslation("mail.test.done", address.getValue())));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (dirty) {
            UnsavedDialog.ask(event.postpone(), "mail.unsaved");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.templates");
    }
}
