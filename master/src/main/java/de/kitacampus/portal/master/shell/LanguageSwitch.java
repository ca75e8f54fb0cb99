package de.kitacampus.portal.master.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** Offers the other language, in that language. */
public class LanguageSwitch extends Button {

    public LanguageSwitch() {
        super(VaadinIcon.GLOBE.create());
        setId("language-switch");
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Locale other = isGerman() ? Locale.ENGLISH : Locale.GERMAN;
        setText(isGerman() ? "English" : "Deutsch");
        getElement().setAttribute("lang", other.getLanguage());
        addClickListener(_ -> getUI().ifPresent(ui -> Languages.choose(ui, other)));
    }

    private boolean isGerman() {
        return !Locale.ENGLISH.getLanguage().equals(getLocale().getLanguage());
    }
}
