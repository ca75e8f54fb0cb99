package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** The portal is ready. */
class DoneStep extends Composite<Div> {

    DoneStep(boolean catalogArrived) {
        Button login = new Button(
                getTranslation("setup.login"),
                click -> UI.getCurrent().getPage().setLocation("login"));
        login.setId("setup-login");
        login.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().setId("setup-done");
        getContent().addClassNames("kit-card", "setup-step");
        getContent().getElement().setAttribute("role", "status");
        getContent()
                .add(
                        new H2(getTranslation("setup.done.title")),
                        new Paragraph(getTranslation(catalogArrived ? "setup.done.catalog" : "setup.done.later")),
                        StepTitle.buttons(login));
    }
}
