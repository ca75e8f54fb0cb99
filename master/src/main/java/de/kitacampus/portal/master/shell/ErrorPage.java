package de.kitacampus.portal.master.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import de.kitacampus.portal.common.ui.EmptyState;

/** What stands in place of a screen that cannot be shown: what happened and where to go on. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private final String key;

    ErrorPage(String key) {
        this.key = key;
        addClassName("kit-page");
    }

    void show(Object... facts) {
        removeAll();
        Anchor home = new Anchor("", getTranslation("shell.error.home"));
        home.setId("error-home");
        add(new EmptyState(getTranslation(key + ".title"), getTranslation(key + ".help", facts), home));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key + ".title");
    }
}
