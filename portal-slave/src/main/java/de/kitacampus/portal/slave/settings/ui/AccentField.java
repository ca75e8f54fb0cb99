package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.slave.settings.Colour;
import de.kitacampus.portal.slave.settings.Settings.Problem;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;

/** A colour, typed or picked; says beside itself how well it can be read and offers the nearest one that can. */
class AccentField extends Composite<Div> {

    private final TextField text = new TextField(getTranslation("settings.accent"));
    private final Input picker = new Input();
    private final Span verdict = new Span();
    private final Button neighbour = new Button();
    private final Button usual = new Button(getTranslation("settings.accent.usual"));
    private final transient Runnable onChange;

    AccentField(Runnable onChange) {
        this.onChange = onChange;
        text.setId("settings-accent");
        text.setHelperText(getTranslation("settings.accent.help"));
        text.setPlaceholder("#0b6b74");
        text.setMaxLength(7);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> edited());
        picker.setId("settings-accent-picker");
        picker.setType("color");
        picker.getElement().setAttribute("aria-label", getTranslation("settings.accent.pick"));
        picker.addClassName("colour-picker");
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                text.setValue(event.getValue());
            }
        });
        verdict.setId("settings-accent-verdict");
        verdict.getElement().setAttribute("role", "status");
        neighbour.setId("settings-accent-neighbour");
        neighbour.addClickListener(click ->
                colour().ifPresent(colour -> text.setValue(colour.readable().hex())));
        usual.setId("settings-accent-usual");
        usual.addThemeVariants(ButtonVariant.TERTIARY);
        usual.addClickListener(click -> text.clear());
        Div line = new Div(text, picker);
        line.addClassName("colour-line");
        Div actions = new Div(neighbour, usual);
        actions.addClassName("colour-actions");
        getContent().addClassName("look-image");
        getContent().add(line, verdict, actions);
        judge();
    }

    private void edited() {
        text.setInvalid(false);
        judge();
        onChange.run();
    }

    private void judge() {
        Optional<Colour> colour = colour();
        usual.setVisible(!text.isEmpty());
        picker.setValue(colour.map(Colour::hex).orElse("#0b6b74"));
        neighbour.setVisible(colour.filter(one -> !one.isReadable()).isPresent());
        verdict.setVisible(!text.isEmpty());
        verdict.setClassName("kit-badge");
        colour.ifPresentOrElse(this::judge, () -> {
            verdict.addClassName("bad");
            verdict.setText(getTranslation("settings.accent.none"));
        });
    }

    private void judge(Colour colour) {
        NumberFormat figures = NumberFormat.getNumberInstance(getLocale());
        figures.setMaximumFractionDigits(1);
        figures.setMinimumFractionDigits(1);
        String contrast = figures.format(Math.floor(colour.contrastToWhite() * 10) / 10);
        verdict.addClassName(colour.isReadable() ? "ok" : "bad");
        verdict.setText(getTranslation(
                colour.isReadable() ? "settings.accent.readable" : "settings.accent.unreadable", contrast));
        neighbour.setText(
                getTranslation("settings.accent.neighbour", colour.readable().hex()));
    }

    Optional<Colour> colour() {
        return Colour.parse(text.getValue());
    }

    String value() {
        return text.getValue().strip();
    }

    void setValue(String hex) {
        text.setValue(hex);
        judge();
    }

    void tell(List<Problem> problems) {
        text.setInvalid(false);
        for (Problem problem : problems) {
            if (problem instanceof Problem.NoColour) {
                refuse("settings.accent.none");
            } else if (problem instanceof Problem.Unreadable) {
                refuse("settings.accent.choose");
            }
        }
    }

    private void refuse(String key) {
        text.setErrorMessage(getTranslation(key));
        text.setInvalid(true);
        text.focus();
    }
}
