package de.kitacampus.portal.slave.mail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before typed texts are left behind. */
final class UnsavedDialog {

    private UnsavedDialog() {}

    static void ask(ContinueNavigationAction leaving) {
        UI ui = UI.getCurrentOrThrow();
        ConfirmDialog dialog = new ConfirmDialog(
                ui.getTranslation("mail.unsaved.title"),
                ui.getTranslation("mail.unsaved.help"),
                ui.getTranslation("mail.unsaved.discard"),
                discard -> leaving.proceed());
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("mail.unsaved.stay"));
        dialog.addCancelListener(stay -> leaving.cancel());
        dialog.open();
    }
}
