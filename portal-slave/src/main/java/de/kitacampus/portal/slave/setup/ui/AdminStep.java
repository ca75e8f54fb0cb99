package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.slave.setup.PortalSetup.FinishOutcome;
import de.kitacampus.portal.slave.sync.MasterEnrolment.EnrolOutcome;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Step 3: the first administrator; then everything happens at once. */
class AdminStep extends Composite<Div> {

    private final BiConsumer<AdminStep, Entry> then;
    private final TextField userName = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField repeat = new PasswordField();
    private final Button finish = new Button();
    private final Button back = new Button();
    private final Div message = new Div();
    private final ProgressBar bar = new ProgressBar(0, 2);

    /** What the person typed. */
    record Entry(String userName, String password) {}

    AdminStep(BiConsumer<AdminStep, Entry> then, @Nullable Runnable backwards) {
        this.then = then;
        field(userName, "user", "username");
        field(password, "password", "new-password");
        field(repeat, "repeat", "new-password");
        userName.setHelperText(getTranslation("setup.user.help"));
        password.setHelperText(getTranslation("setup.password.help"));
        finish.setText(getTranslation("setup.finish"));
        finish.setId("setup-finish");
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        finish.addClickListener(click -> finish());
        finish.addClickShortcut(Key.ENTER);
        back.setText(getTranslation("setup.back"));
        back.setId("setup-back");
        back.setVisible(backwards != null);
        if (backwards != null) {
            back.addClickListener(click -> backwards.run());
        }
        message.setId("setup-message");
        message.addClassName("kit-banner");
        message.getElement().setAttribute("role", "status");
        quiet();
        getContent().addClassNames("kit-card", "setup-step");
        getContent()
                .add(
                        StepTitle.of(3, StepTitle.STEPS, getTranslation("setup.admin.title")),
                        new Paragraph(getTranslation("setup.admin.intro")),
                        userName,
                        password,
                        repeat,
                        message,
                        bar,
                        StepTitle.buttons(finish, back));
    }

    private void field(TextField field, String name, String autocomplete) {
        field.setId("setup-" + name);
        field.setLabel(getTranslation("setup." + name + ".label"));
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    private void field(PasswordField field, String name, String autocomplete) {
        field.setId("setup-" + name);
        field.setLabel(getTranslation("setup." + name + ".label"));
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    private void finish() {
        if (!finish.isEnabled() || !complete()) {
            return;
        }
        then.accept(this, new Entry(userName.getValue().strip(), password.getValue()));
    }

    private boolean complete() {
        if (userName.isEmpty()) {
            return wrong(userName, getTranslation("setup.user.empty"));
        }
        if (password.isEmpty()) {
            return wrong(password, getTranslation("setup.password.empty"));
        }
        return password.getValue().equals(repeat.getValue()) || wrong(repeat, getTranslation("setup.repeat.different"));
    }

    private static boolean wrong(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        return false;
    }

    void begin() {
        enable(false);
        bar.setVisible(true);
        bar.setValue(0);
        say(getTranslation("setup.progress.enrolling"));
    }

    void fetching() {
        bar.setValue(1);
        say(getTranslation("setup.progress.catalog"));
    }

    void refused(FinishOutcome outcome) {
        quiet();
        enable(true);
        switch (outcome) {
            case FinishOutcome.Finished finished -> throw new IllegalArgumentException("not a refusal");
            case FinishOutcome.AlreadySetUp already -> say(getTranslation("setup.admin.already"));
            case FinishOutcome.NotEnrolled(EnrolOutcome why) -> say(SetupSentences.of(why, this));
            case FinishOutcome.NameTaken taken -> wrong(userName, getTranslation("setup.user.taken"));
            case FinishOutcome.NameUnusable(String key) -> wrong(userName, getTranslation(key));
            case FinishOutcome.PasswordWeak(String key) -> wrong(password, getTranslation(key));
        }
    }

    void broken() {
        quiet();
        enable(true);
        say(getTranslation("setup.broken"));
    }

    private void quiet() {
        message.setVisible(false);
        bar.setVisible(false);
    }

    private void say(String sentence) {
        message.setText(sentence);
        message.setVisible(true);
    }

    private void enable(boolean enabled) {
        finish.setEnabled(enabled);
        back.setEnabled(enabled);
        userName.setReadOnly(!enabled);
        password.setReadOnly(!enabled);
        repeat.setReadOnly(!enabled);
    }
}
