package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;

/**
 * Languages that a page offers, kept with the page.
 *
 * @param locales the usual one first
 */
record OfferedLanguages(List<Locale> locales) {

    void keepIn(UI ui) {
        ComponentUtil.setData(ui, OfferedLanguages.class, this);
    }

    static List<Locale> ofCurrent() {
        UI ui = UI.getCurrent();
        OfferedLanguages kept = ui == null ? null : ComponentUtil.getData(ui, OfferedLanguages.class);
        return kept == null ? List.of(Locale.GERMAN, Locale.ENGLISH) : kept.locales();
    }
}
