package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.bookings.CancelOutcome;
import de.kitacampus.portal.slave.learning.LearningCourse;
import java.util.function.Supplier;

/** Asks before a booking is cancelled, and says what came of it. */
final class Cancelling {

    private Cancelling() {}

    static void ask(LearningTexts texts, LearningCourse course, Supplier<CancelOutcome> cancel, Runnable afterwards) {
        ConfirmDialog ask = new ConfirmDialog(
                texts.text("cancel.title"),
                texts.text("cancel.question", course.booking().title()),
                texts.text("cancel.confirm"),
                confirmed -> {
                    tell(texts, cancel.get());
                    afterwards.run();
                });
        ask.setId("booking-cancel-dialog");
        ask.setCancelable(true);
        ask.setCancelText(texts.text("cancel.keep"));
        ask.open();
    }

    private static void tell(LearningTexts texts, CancelOutcome outcome) {
        if (outcome instanceof CancelOutcome.Cancelled) {
            Notices.success(texts.text("cancel.done"));
        } else {
            Notices.error(texts.refusal(outcome));
        }
    }
}
