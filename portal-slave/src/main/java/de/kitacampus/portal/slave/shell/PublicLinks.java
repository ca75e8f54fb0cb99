package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** Links to imprint, privacy notice and the like; hidden as long as there are none. */
public class PublicLinks extends Composite<Nav> {

    public PublicLinks(Appearance house) {
        getContent().addClassName("public-links");
        getContent().setAriaLabel(getTranslation("shell.public"));
        getContent().setVisible(!house.pages().isEmpty());
        house.pages().forEach(page -> {
            Anchor link = new Anchor(page.path(), getTranslation(page.titleKey()));
            link.setId("public-" + page.path());
            getContent().add(link);
        });
    }
}
