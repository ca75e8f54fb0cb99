package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.slave.setup.EnrolmentTextCheck;
import de.kitacampus.portal.slave.setup.EnrolmentTextCheck.Outcome;
import de.kitacampus.portal.slave.setup.PortalSetup;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Step 1: the enrolment text, and the operator's code if there is one. */
class TextStep extends Composite<Div> {

    private final @Nullable Predicate<String> codeCheck;
    private final boolean textWanted;
    private final Consumer<@Nullable EnrolmentText> then;
    private final TextArea text = new TextArea();
    private final PasswordField code = new PasswordField();

    /** Asks for what is missing: a portal that is enrolled already needs no text. */
    static TextStep ofTheWizard(PortalSetup setup, Consumer<@Nullable EnrolmentText> then) {
        return new TextStep(
                setup.enrolled().isEmpty(),
                setup.codeRequired() ? setup::codeFits : null,
                StepTitle.STEPS,
                "setup.text.intro",
                then);
    }

    /** Asks for the text whatever the portal has; the administrator needs no further code. */
    static TextStep again(int steps, Consumer<@Nullable EnrolmentText> then) {
        return new TextStep(true, null, steps, "setup.again.intro", then);
    }

    private TextStep(
            boolean textWanted,
            @Nullable Predicate<String> codeCheck,
            int steps,
            String introKey,
            Consumer<@Nullable EnrolmentText> then) {
        this.textWanted = textWanted;
        this.codeCheck = codeCheck;
        this.then = then;
        text.setId("setup-text");
        text.setLabel(getTranslation("setup.text.label"));
        text.setHelperText(getTranslation("setup.text.help"));
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxLength(2_000);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> text.setInvalid(false));
        text.setVisible(textWanted);
        code.setId("setup-code");
        code.setLabel(getTranslation("setup.code.label"));
        code.setHelperText(getTranslation("setup.code.help"));
        code.setWidthFull();
        code.setVisible(codeCheck != null);
        Button next = new Button(getTranslation("setup.next"), click -> next());
        next.setId("setup-next");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickShortcut(Key.ENTER).listenOn(code);
        getContent().addClassNames("kit-card", "setup-step");
        getContent()
                .add(
                        StepTitle.of(1, steps, getTranslation("setup.text.title")),
                        new Paragraph(getTranslation(introKey)),
                        text,
                        code,
                        StepTitle.buttons(next));
    }

    private void next() {
        boolean codeFits = codeFits();
        if (!textWanted) {
            if (codeFits) {
                then.accept(null);
            }
            return;
        }
        switch (EnrolmentTextCheck.check(text.getValue())) {
            case Outcome.Readable(EnrolmentText readable) -> {
                if (codeFits) {
                    then.accept(readable);
                }
            }
            case Outcome.Empty() -> wrong(getTranslation("setup.text.empty"));
            case Outcome.WrongCharacter(String character) ->
                wrong(getTranslation("setup.text.wrongCharacter", character));
            case Outcome.Incomplete() -> wrong(getTranslation("setup.text.incomplete"));
        }
    }

    private boolean codeFits() {
        boolean fits = codeCheck == null || codeCheck.test(code.getValue());
        code.setErrorMessage(getTranslation("setup.code.wrong"));
        code.setInvalid(!fits);
        return fits;
    }

    private void wrong(String sentence) {
        text.setErrorMessage(sentence);
        text.setInvalid(true);
        text.focus();
    }
}
