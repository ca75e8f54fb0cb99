package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;

/** Puts the carrier's colour into pages: new ones come with it, open ones get it at the next click. */
final class AccentColour {

    private static final String LIGHT = "--aura-accent-color-light";
    private static final String DARK = "--aura-accent-color-dark";
    private static final String COLOUR = "#[0-9a-f]{6}";

    private AccentColour() {}

    /** More specific than the rule of the kit, wherever that comes to stand. */
    static void write(Optional<HouseLook.Accent> accent, IndexHtmlResponse page) {
        accent.filter(AccentColour::isSafe).ifPresent(colour -> page.getDocument()
                .head()
                .appendElement("style")
                .append("html:root{%s:%s;%s:%s}".formatted(LIGHT, colour.light(), DARK, colour.dark())));
    }

    static void show(UI ui, Optional<HouseLook.Accent> accent) {
        ui.getPage()
                .executeJs(
                        "for (const [name, value] of [[$0, $1], [$2, $3]]) {"
                                + " value ? document.documentElement.style.setProperty(name, value)"
                                + " : document.documentElement.style.removeProperty(name); }",
                        LIGHT,
                        accent.map(HouseLook.Accent::light).orElse(""),
                        DARK,
                        accent.map(HouseLook.Accent::dark).orElse(""));
    }

    private static boolean isSafe(HouseLook.Accent accent) {
        return accent.light().matches(COLOUR) && accent.dark().matches(COLOUR);
    }
}
