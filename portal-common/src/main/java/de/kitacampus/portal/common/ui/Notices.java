package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the foot of the page; what must not be missed belongs beside its field or into the page instead. */
public final class Notices {

    private static final int SUCCESS_MILLIS = 4_000;
    private static final int ERROR_MILLIS = 10_000;

    private Notices() {}

    public static void success(String text) {
        show(text, SUCCESS_MILLIS, NotificationVariant.LUMO_SUCCESS);
    }

    public static void error(String text) {
        show(text, ERROR_MILLIS, NotificationVariant.LUMO_ERROR);
    }

    private static void show(String text, int millis, NotificationVariant variant) {
        Notification notification = new Notification(text, millis, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(variant);
        notification.setAssertive(variant == NotificationVariant.LUMO_ERROR);
        notification.open();
    }
}
