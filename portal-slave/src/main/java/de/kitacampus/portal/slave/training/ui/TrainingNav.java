package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.List;

/** The pages of mandatory training for the office. */
class TrainingNav extends Composite<Nav> {

    /**
     * @param here name of the page that is open
     * @param admin whether the rules may be changed
     */
    TrainingNav(String here, boolean admin) {
        getContent().addClassName("training-nav");
        getContent().setAriaLabel(getTranslation("training.nav"));
        List<String> pages = new ArrayList<>(List.of("board", "people", "months", "gaps", "folder", "reminders"));
        if (admin) {
            pages.add("rules");
        }
        pages.forEach(page -> getContent().add(link(page, here)));
    }

    private Anchor link(String page, String here) {
        Anchor link = new Anchor(
                page.equals("board") ? "training" : "training/" + page, getTranslation("training.nav." + page));
        link.setId("training-nav-" + page);
        if (page.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
