package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before something typed is left behind. */
public final class UnsavedDialog {

    private UnsavedDialog() {}

    /**
     * @param texts beginning of the keys of translations: {@code .title}, {@code .help}, {@code .discard} and {@code .stay}
     */
    public static void ask(ContinueNavigationAction leaving, String texts) {
        UI ui = UI.getCurrentOrThrow();
        ConfirmDialog dialog = new ConfirmDialog(
                ui.getTranslation(texts + ".title"),
                ui.getTranslation(texts + ".help"),
                ui.getTranslation(texts + ".discard"),
                discard -> leaving.proceed());
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation(texts + ".stay"));
        dialog.addCancelListener(stay -> leaving.cancel());
        dialog.open();
    }
}
