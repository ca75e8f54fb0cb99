package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.slave.training.TrainingStatus;

/** Where a duty stands, in colour and in words. */
class StatusBadge extends Span {

    StatusBadge(TrainingStatus status) {
        setText(getTranslation("training.status." + status.name()));
        addClassNames(
                "kit-badge",
                switch (status) {
                    case FULFILLED -> "ok";
                    case DUE_SOON -> "warn";
                    case OVERDUE -> "bad";
                    case NOT_BOOKED -> "open";
                });
    }
}
