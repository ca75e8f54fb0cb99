package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.function.IntConsumer;

/** How wide the reader's window is. */
public final class WindowWidth {

    /** Below this many pixels lists show cards instead of columns. */
    public static final int PHONE = 700;

    private WindowWidth() {}

    /**
     * Tells the width when the component is shown and whenever the window changes.
     *
     * @param component as long as this is shown
     * @param told gets the width in pixels
     */
    public static void follow(Component component, IntConsumer told) {
        component.addAttachListener(event -> follow(component, event.getUI(), told));
    }

    private static void follow(Component component, UI ui, IntConsumer told) {
        Page page = ui.getPage();
        page.retrieveExtendedClientDetails(details -> told.accept(details.getWindowInnerWidth()));
        Registration resizing = page.addBrowserWindowResizeListener(resize -> told.accept(resize.getWidth()));
        component.addDetachListener(event -> {
            event.unregisterListener();
            resizing.remove();
        });
    }
}
