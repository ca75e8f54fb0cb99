package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a list shows when it has nothing to show: what is missing and what to do next. */
public class EmptyState extends Composite<Div> {

    public EmptyState(String title, String help, Component... actions) {
        getContent().addClassName("kit-empty");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(new H2(title), new Paragraph(help));
        getContent().add(actions);
    }
}
