package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.kitacampus.portal.slave.settings.PublicPages;
import de.kitacampus.portal.slave.shell.Appearance;

/** The privacy notice. */
@Route(value = PublicPages.PRIVACY, autoLayout = false)
@AnonymousAllowed
class PrivacyNoticeView extends PublicTextPage {

    PrivacyNoticeView(PublicPages pages, Appearance house) {
        super(pages, house, PublicPages.PRIVACY, "settings.privacy");
    }
}
