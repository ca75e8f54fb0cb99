package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.List;

/** The pages about rights. */
class RightsNav extends Composite<Nav> {

    /**
     * @param here address of the page that is open
     * @param admin whether the history may be read
     */
    RightsNav(String here, boolean admin) {
        getContent().addClassName("training-nav");
        getContent().setAriaLabel(getTranslation("rights.nav"));
        List<String> pages = new ArrayList<>(List.of("rights", "rights/content", "rights/exceptions", "rights/person"));
        if (admin) {
            pages.add("rights/history");
        }
        pages.forEach(page -> getContent().add(link(page, here)));
    }

    private Anchor link(String page, String here) {
        String name = page.substring(page.indexOf('/') + 1);
        Anchor link = new Anchor(page, getTranslation("rights.nav." + name));
        link.setId("rights-nav-" + name);
        if (page.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
