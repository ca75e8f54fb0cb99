package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.slave.certificates.CertificateLooks.Problem;
import de.kitacampus.portal.slave.certificates.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of certificates in one language. */
class LookTextsForm extends Composite<Div> {

    private final TextField heading = new TextField();
    private final TextArea body = new TextArea();
    private final TextArea closing = new TextArea();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    LookTextsForm(String language, Runnable onChange) {
        heading.setMaxLength(Look.MAX_SHORT);
        heading.setValueChangeMode(ValueChangeMode.LAZY);
        body.setMaxLength(Look.MAX_TEMPLATE);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setHelperText(getTranslation("certificates.look.body.help"));
        body.setMinRows(5);
        closing.setMaxLength(Look.MAX_TEMPLATE);
        closing.setValueChangeMode(ValueChangeMode.LAZY);
        closing.setMinRows(2);
        getContent().addClassName("look-form");
        add(heading, "heading", language, onChange);
        add(body, "body", language, onChange);
        add(closing, "closing", language, onChange);
    }

    private <C extends AbstractField<C, String> & HasValidation> void add(
            C field, String name, String language, Runnable onChange) {
        field.setId("look-" + name + "-" + language);
        field.getElement().setProperty("label", getTranslation("certificates.look." + name));
        field.addValueChangeListener(change -> onChange.run());
        fields.put(name + "-" + language, field);
        getContent().add(field);
    }

    void setValue(Look.Texts texts) {
        heading.setValue(texts.heading());
        body.setValue(texts.body());
        closing.setValue(texts.closing());
    }

    Look.Texts value() {
        return new Look.Texts(
                heading.getValue().strip(),
                body.getValue().strip(),
                closing.getValue().strip());
    }

    void show(List<Problem> problems) {
        fields.forEach((name, field) -> {
            List<Problem> own = problems.stream()
                    .filter(problem -> problem.field().equals(name))
                    .toList();
            field.setInvalid(!own.isEmpty());
            own.stream().findFirst().ifPresent(problem -> field.setErrorMessage(sentence(problem)));
        });
    }

    /** Brings the field into view that has to be mended first. */
    void focusFirst(List<Problem> problems) {
        problems.stream()
                .map(problem -> fields.get(problem.field()))
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private String sentence(Problem problem) {
        return switch (problem) {
            case Problem.Missing _ -> getTranslation("certificates.look.missing");
            case Problem.NameMissing _ -> getTranslation("certificates.look.name-missing");
            case Problem.Unknown unknown -> getTranslation("certificates.look.unknown", unknown.placeholders());
        };
    }
}
