package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.master.catalog.CourseState;

/** A course's state in a word and a colour. */
class StateBadge extends Span {

    StateBadge(CourseState state) {
        setText(getTranslation(Texts.key(state)));
        addClassName("kit-badge");
        switch (state) {
            case NEW, LIVE -> addClassName("ok");
            case DRAFT -> addClassName("warn");
            case RETIRED -> {}
        }
    }
}
