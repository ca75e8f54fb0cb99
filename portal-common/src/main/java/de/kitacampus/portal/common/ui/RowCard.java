package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A row of a grid on a narrow screen: what it is and how much, then line by line the rest. */
public class RowCard extends Composite<Div> {

    /**
     * @param title what the row is about
     * @param amount what it comes to; empty if it has none
     */
    public RowCard(String title, String amount) {
        this(new Span(title), amount);
    }

    /**
     * @param title what the row is about
     * @param mark stands at the end of the title's line, a badge for example
     */
    public RowCard(String title, Component mark) {
        this(new Span(title), mark);
    }

    /**
     * @param title what the row is about, a link for example
     * @param amount what it comes to; empty if it has none
     */
    public RowCard(Component title, String amount) {
        this(title, new Span(amount));
    }

    /**
     * @param title what the row is about, a link for example
     * @param mark stands at the end of the title's line, a badge for example
     */
    public RowCard(Component title, Component mark) {
        getContent().addClassName("kit-row-card");
        Div what = new Div(title);
        what.addClassName("kit-row-title");
        Div end = new Div(mark);
        end.addClassNames("kit-row-mark", "kit-amount");
        Div head = new Div(what, end);
        head.addClassName("kit-row-head");
        getContent().add(head);
    }

    /** One more line; without texts there is none. */
    public RowCard line(String... texts) {
        Div line = new Div();
        line.addClassName("kit-row-line");
        for (String text : texts) {
            if (!text.isBlank()) {
                line.add(new Span(text));
            }
        }
        if (line.getComponentCount() > 0) {
            getContent().add(line);
        }
        return this;
    }

    /** One more part below, a button for example. */
    public RowCard with(Component part) {
        getContent().add(part);
        return this;
    }
}
