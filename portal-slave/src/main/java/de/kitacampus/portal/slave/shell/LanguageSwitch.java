package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;

/** Two small buttons, DE and EN; hidden where the carrier offers one language only. */
public class LanguageSwitch extends Composite<Div> {

    private final transient List<LanguageChosen> listeners;

    public LanguageSwitch() {
        this(List.of());
    }

    /**
     * @param listeners told before the page is shown anew
     */
    LanguageSwitch(List<LanguageChosen> listeners) {
        this.listeners = listeners;
        getContent().addClassName("shell-languages");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("shell.language"));
        getContent().setVisible(OfferedLanguages.ofCurrent().size() > 1);
        getContent().add(button(Locale.GERMAN, "DE", "Deutsch"), button(Locale.ENGLISH, "EN", "English"));
    }

    private Button button(Locale language, String label, String name) {
        boolean current = getLocale().getLanguage().equals(language.getLanguage());
        Button button = new Button(label);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setId("language-" + language.getLanguage());
        button.setAriaLabel(name);
        button.getElement().setAttribute("aria-pressed", String.valueOf(current));
        button.getElement().setAttribute("lang", language.getLanguage());
        button.addClickListener(click -> {
            listeners.forEach(listener -> listener.chosen(language));
            click.getSource().getUI().ifPresent(ui -> Language.choose(ui, language));
        });
        return button;
    }
}
