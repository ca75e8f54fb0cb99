package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** The head and foot that all steps share. */
final class StepTitle {

    /** Steps of the wizard. */
    static final int STEPS = 3;

    private StepTitle() {}

    static Component of(int number, int steps, String title) {
        Div head = new Div();
        Span count = new Span(head.getTranslation("setup.step", number, steps));
        count.addClassName("kit-page-help");
        head.add(count, new H2(title));
        head.addClassName("setup-step-title");
        return head;
    }

    static Component buttons(Component... buttons) {
        Div row = new Div(buttons);
        row.addClassName("setup-buttons");
        return row;
    }
}
