package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.TicketPost;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.slave.learning.LaunchOutcome;
import de.kitacampus.portal.slave.learning.Launching;

/** Starts a course: asks for a ticket and lets the browser post it as a top-level navigation. */
@SpringComponent
@UIScope
class Launcher {

    private final Launching launching;

    Launcher(Launching launching) {
        this.launching = launching;
    }

    void start(BookingId booking, Button clicked) {
        clicked.setEnabled(true);
        UI ui = UI.getCurrentOrThrow();
        LaunchOutcome outcome = launching.launch(booking, ui.getLocale());
        switch (outcome) {
            case LaunchOutcome.Ready(LaunchTicket ticket) -> TicketPost.send(ui, ticket.launchUrl(), ticket.ticket());
            case LaunchOutcome.Unreachable _,
                    LaunchOutcome.Refused _,
                    LaunchOutcome.RetakeFrom _,
                    LaunchOutcome.Denied _,
                    LaunchOutcome.NotRunning _ -> Notices.error(new LearningTexts(ui).refusal(outcome));
        }
    }

    /** Waits a moment for the results of who comes back from a course; false if they are still on their way. */
    boolean catchUp() {
        return launching.catchUp();
    }

    /** A button that starts or resumes; disabled in the browser from the click to the answer. */
    Button button(String text, BookingId booking) {
        Button button = new Button(text);
        button.setDisableOnClick(true);
        button.addClickListener(click -> start(booking, button));
        return button;
    }
}
