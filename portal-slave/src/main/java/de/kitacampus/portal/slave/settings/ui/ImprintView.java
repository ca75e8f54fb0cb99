package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.kitacampus.portal.slave.settings.PublicPages;
import de.kitacampus.portal.slave.shell.Appearance;

/** The imprint. */
@Route(value = PublicPages.IMPRINT, autoLayout = false)
@AnonymousAllowed
class ImprintView extends PublicTextPage {

    ImprintView(PublicPages pages, Appearance house) {
        super(pages, house, PublicPages.IMPRINT, "settings.imprint");
    }
}
