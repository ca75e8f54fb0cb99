package de.kitacampus.portal.slave.mail.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.mail.MailServer;
import de.kitacampus.portal.slave.mail.MailServerSettings;
import de.kitacampus.portal.slave.mail.MailServerSettings.Security;
import de.kitacampus.portal.slave.mail.MailText;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mail server of the carrier, with a test mail. */
@Route("mails/server")
@RolesAllowed(PortalRole.ADMIN)
class MailServerView extends Div implements HasDynamicTitle {

    private final transient MailServer server;
    private final TextField host = new TextField(getTranslation("mail.server.host"));
    private final IntegerField port = new IntegerField(getTranslation("mail.server.port"));
    private final Select<Security> security = new Select<>();
    private final TextField userName = new TextField(getTranslation("mail.server.user"));
    private final PasswordField password = new PasswordField(getTranslation("mail.server.password"));
    private final EmailField sender = new EmailField(getTranslation("mail.server.sender"));
    private final TextField senderName = new TextField(getTranslation("mail.server.senderName"));
    private final EmailField address = new EmailField(getTranslation("mail.test.address"));
    private final Paragraph answer = new Paragraph();
    private int version;

    MailServerView(MailServer server) {
        this.server = server;
        addClassName("kit-page");
        Button save = new Button(getTranslation("mail.save"), click -> save());
        save.setId("server-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Anchor("mails", getTranslation("mail.back")),
                new PageHeader(getTranslation("mail.server"), save).withHelp(getTranslation("mail.server.help")),
                form(),
                testing());
        read();
    }

    private FormLayout form() {
        host.setId("server-host");
        host.setHelperText(getTranslation("mail.server.host.help"));
        port.setId("server-port");
        security.setId("server-security");
        security.setLabel(getTranslation("mail.server.security"));
        security.setItems(Security.values());
        security.setItemLabelGenerator(one -> getTranslation("mail.server.security." + one.name()));
        userName.setId("server-user");
        userName.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        password.setId("server-password");
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("mail.server.password.help"));
        sender.setId("server-sender");
        senderName.setId("server-sender-name");
        FormLayout form = new FormLayout(host, port, security, userName, password, sender, senderName);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("34rem", 2));
        form.setColspan(security, 2);
        form.setMaxWidth("46rem");
        return form;
    }

    private Div testing() {
        address.setId("server-test-address");
        Button test = new Button(getTranslation("mail.test"), click -> test());
        test.setId("server-test");
        Div line = new Div(address, test);
        line.addClassName("kit-toolbar");
        answer.setId("server-answer");
        answer.addClassName("kit-banner");
        answer.getElement().setAttribute("role", "status");
        answer.setVisible(false);
        Div testing = new Div(
                new H2(getTranslation("mail.test.title")),
                new Paragraph(getTranslation("mail.test.help")),
                line,
                answer);
        testing.addClassName("look-form");
        return testing;
    }

    private void read() {
        MailServerSettings settings = server.current();
        host.setValue(settings.host());
        port.setValue(settings.port());
        security.setValue(settings.security());
        userName.setValue(settings.userName());
        password.clear();
        sender.setValue(settings.sender());
        senderName.setValue(settings.senderName());
        version = settings.version();
    }

    private MailServerSettings written() {
        return new MailServerSettings(
                host.getValue().strip(),
                Optional.ofNullable(port.getValue()).orElse(0),
                security.getValue(),
                userName.getValue().strip(),
                password.isEmpty() ? null : password.getValue(),
                sender.getValue().strip(),
                senderName.getValue().strip(),
                version);
    }

    private boolean check() {
        Map<String, HasValidation> fields = Map.of("host", host, "port", port, "sender", sender);
        fields.values().forEach(field -> field.setInvalid(false));
        List<String> wrong = server.check(written());
        wrong.forEach(name -> {
            HasValidation field = java.util.Objects.requireNonNull(fields.get(name));
            field.setErrorMessage(getTranslation("mail.server.error." + name));
            field.setInvalid(true);
        });
        return wrong.isEmpty();
    }

    private void save() {
        if (!check()) {
            Notices.error(getTranslation("mail.error.some"));
        } else if (server.save(written())) {
            read();
            Notices.success(getTranslation("mail.saved"));
        } else {
            Notices.error(getTranslation("mail.error.changed"));
        }
    }

    private void test() {
        if (host.isEmpty() || !check()) {
            Notices.error(getTranslation("mail.test.noServer"));
            return;
        }
        MailText text = new MailText(getTranslation("mail.test.subject"), getTranslation("mail.test.body"));
        Optional<String> refused = server.test(written(), address.getValue(), getLocale(), text);
        answer.setText(refused.map(reason -> getTranslation("mail.test.failed", reason))
                .orElseGet(() -> getTranslation("mail.test.done", address.getValue())));
        answer.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.server");
    }
}
