package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The carrier's logo, or a sign in its place; the name stands beside it, so it needs no words of its own. */
public class HouseBrand extends Composite<Div> {

    public HouseBrand(Appearance house) {
        house.logo().ifPresentOrElse(this::logo, this::mark);
    }

    private void logo(String address) {
        Image logo = new Image(address, "");
        logo.setId("house-logo");
        getContent().addClassName("house-logo");
        getContent().add(logo);
    }

    private void mark() {
        getContent().addClassName("shell-mark");
        getContent().add(VaadinIcon.ACADEMY_CAP.create());
    }
}
