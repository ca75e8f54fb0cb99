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
import org.jspecify.annotations.Nullable;

/** Step 1: the enrolment text, and the operator's code if there is one. */
class TextStep extends Composite<Div> {

    private final PortalSetup setup;
    private final Consumer<@Nullable EnrolmentText> then;
    private final TextArea text = new TextArea();
    private final PasswordField code = new PasswordField();

    TextStep(PortalSetup setup, Consumer<@Nullable EnrolmentText> then) {
        this.setup = setup;
        this.then = then;
        text.setId("setup-text");
        text.setLabel(getTranslation("setup.text.label"));
        text.setHelperText(getTranslation("setup.text.help"));
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxLength(2_000);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> text.setInvalid(false));
        text.setVisible(setup.enrolled().isEmpty());
        code.setId("setup-code");
        code.setLabel(getTranslation("setup.code.label"));
        code.setHelperText(getTranslation("setup.code.help"));
        code.setWidthFull();
        code.setVisible(setup.codeRequired());
        Button next = new Button(getTranslation("setup.next"), click -> next());
        next.setId("setup-next");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickShortcut(Key.ENTER).listenOn(code);
        getContent().addClassNames("kit-card", "setup-step");
        getContent()
                .add(
                        StepTitle.of(1, getTranslation("setup.text.title")),
                        new Paragraph(getTranslation("setup.text.intro")),
                        text,
                        code,
                        StepTitle.buttons(next));
    }

    private void next() {
        boolean codeFits = codeFits();
        if (setup.enrolled().isPresent()) {
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
        boolean fits = !setup.codeRequired() || setup.codeFits(code.getValue());
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
