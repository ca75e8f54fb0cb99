package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import de.kitacampus.portal.slave.staff.StaffLinks;

/** Leads to a page of another module. */
class StaffAnchor extends Anchor {

    StaffAnchor(StaffLinks.Link link) {
        super(link.address());
        setId(link.id());
        addClassName("kit-button-link");
        add(new Icon(link.icon()), new Span(getTranslation(link.labelKey())));
    }
}
