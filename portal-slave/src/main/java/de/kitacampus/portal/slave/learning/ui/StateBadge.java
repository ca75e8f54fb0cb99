package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.slave.learning.LearningState;

/** Where a learner stands, in a word and a colour. */
class StateBadge extends Span {

    StateBadge(LearningState.Step step) {
        addClassNames("kit-badge", colour(step));
        setText(getTranslation("learning.state." + step.name()));
        getElement().setAttribute("data-state", step.name());
    }

    private static String colour(LearningState.Step step) {
        return switch (step) {
            case BOOKED -> "new";
            case STARTED -> "going";
            case PASSED -> "ok";
            case FAILED -> "warn";
            case EXPIRED -> "bad";
        };
    }
}
