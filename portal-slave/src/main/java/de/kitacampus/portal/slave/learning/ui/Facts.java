package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A row of small facts, each with its sign. */
class Facts extends Composite<Div> {

    Facts() {
        getContent().addClassName("course-facts");
    }

    Facts with(VaadinIcon icon, String text) {
        Component sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        getContent().add(new Span(sign, new Span(text)));
        return this;
    }
}
