package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;

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
    public static void follow(Component component, SerializableConsumer<Integer> told) {
        component.addAttachListener(event -> {
            Page page = event.getUI().getPage();
            Registration following = Signal.effect(component, () -> tell(page, told));
            component.addDetachListener(left -> {
                left.unregisterListener();
                following.remove();
            });
        });
    }

    private static void tell(Page page, SerializableConsumer<Integer> told) {
        int width = page.windowSizeSignal().get().width();
        if (width > 0) {
            told.accept(width);
        }
    }
}
