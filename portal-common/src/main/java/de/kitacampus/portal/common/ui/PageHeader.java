package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its title, one sentence of help, and its actions, the primary one first. */
public class PageHeader extends Composite<Header> {

    private final H1 title = new H1();
    private final Paragraph help = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        this.title.setText(title);
        this.actions.add(actions);
        this.actions.addClassName("kit-page-actions");
        help.addClassName("kit-page-help");
        help.setVisible(false);
        getContent().addClassName("kit-page-header");
        getContent().add(new Div(this.title, help), this.actions);
    }

    public PageHeader withHelp(String sentence) {
        help.setText(sentence);
        help.setVisible(true);
        return this;
    }

    public void setTitle(String text) {
        title.setText(text);
    }
}
