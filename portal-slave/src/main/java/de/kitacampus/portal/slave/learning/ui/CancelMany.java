package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.bookings.CancelOutcome;
import de.kitacampus.portal.slave.learning.LearningRow;
import de.kitacampus.portal.slave.learning.LearningState;
import de.kitacampus.portal.slave.ordering.GroupBooking;
import java.util.Set;

/** Cancels the bookings that are chosen in the list, as far as they were never started. */
class CancelMany extends Composite<Button> {

    private final LearningTexts texts = new LearningTexts(this);
    private final Grid<LearningRow> grid;
    private final transient GroupBooking booking;
    private final Runnable afterwards;

    CancelMany(Grid<LearningRow> grid, GroupBooking booking, Runnable afterwards) {
        this.grid = grid;
        this.booking = booking;
        this.afterwards = afterwards;
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItemSelectableProvider(row -> row.state().step() == LearningState.Step.BOOKED);
        grid.addSelectionListener(_ -> showChosen());
        getContent().setId("overview-cancel");
        getContent().addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClickListener(_ -> ask(grid.getSelectedItems()));
        showChosen();
    }

    private void showChosen() {
        int chosen = grid.getSelectedItems().size();
        getContent().setText(texts.text("overview.cancel", chosen));
        getContent().setVisible(chosen > 0);
    }

    private void ask(Set<LearningRow> chosen) {
        ConfirmDialog ask = new ConfirmDialog(
                texts.text("overview.cancel.title", chosen.size()),
                texts.text("overview.cancel.help"),
                texts.text("cancel.confirm"),
                confirmed -> cancel(chosen));
        ask.setId("overview-cancel-dialog");
        ask.setCancelable(true);
        ask.setCancelText(texts.text("cancel.keep"));
        ask.open();
    }

    private void cancel(Set<LearningRow> chosen) {
        long done = chosen.stream()
                .filter(row -> booking.cancel(row.booking()) instanceof CancelOutcome.Cancelled)
                .count();
        long left = chosen.size() - done;
        grid.deselectAll();
        if (done > 0) {
            Notices.success(texts.text("overview.cancel.done", done));
        }
        if (left > 0) {
            Notices.error(texts.text("overview.cancel.left", left));
        }
        afterwards.run();
    }
}
