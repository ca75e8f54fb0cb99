package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Warns before typed work is left. */
final class LeaveDialog {

    private LeaveDialog() {}

    static void ask(Component view, ContinueNavigationAction leave) {
        ConfirmDialog dialog = new ConfirmDialog(
                view.getTranslation("catalog.leave.title"),
                view.getTranslation("catalog.leave.text"),
                view.getTranslation("catalog.leave"),
                _ -> leave.proceed());
        dialog.setCancelable(true);
        dialog.setCancelText(view.getTranslation("catalog.leave.stay"));
        dialog.addCancelListener(_ -> leave.cancel());
        dialog.open();
    }
}
