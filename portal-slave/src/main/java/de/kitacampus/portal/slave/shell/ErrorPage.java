package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import de.kitacampus.portal.common.ui.EmptyState;

/** What went wrong, in words, and the way back. */
abstract class ErrorPage extends Composite<Div> {

    void show(String key) {
        Button home = new Button(getTranslation("shell.error.home"), click -> getUI().ifPresent(ui -> ui.navigate("")));
        home.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        home.setId("error-home");
        getContent().addClassName("kit-page");
        getContent().setId("error-page");
        getContent().removeAll();
        getContent().add(new EmptyState(getTranslation(key + ".title"), getTranslation(key + ".help"), home));
    }
}
