package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import de.kitacampus.portal.slave.training.Counts;
import de.kitacampus.portal.slave.training.TrainingStatus;
import java.util.List;

/** A stacked bar of how duties stand, with the numbers in words for screen readers. */
class StatusBar extends Composite<Div> {

    /** From good to bad, the order of bars and columns. */
    static final List<TrainingStatus> ORDER = List.of(
            TrainingStatus.FULFILLED, TrainingStatus.DUE_SOON, TrainingStatus.NOT_BOOKED, TrainingStatus.OVERDUE);

    StatusBar(Counts counts) {
        TrainingTexts texts = new TrainingTexts(this);
        getContent().addClassName("training-bar");
        getContent().getElement().setAttribute("role", "img");
        getContent().getElement().setAttribute("aria-label", sentence(texts, counts));
        getContent().getElement().setAttribute("title", sentence(texts, counts));
        ORDER.stream().filter(status -> counts.of(status) > 0).forEach(status -> getContent()
                .add(part(status, counts)));
    }

    static String sentence(TrainingTexts texts, Counts counts) {
        return texts.text("bar.sentence", counts.fulfilled(), counts.dueSoon(), counts.notBooked(), counts.overdue());
    }

    private static Div part(TrainingStatus status, Counts counts) {
        Div part = new Div();
        part.addClassName(css(status));
        part.getStyle().set("flex-grow", String.valueOf(counts.of(status)));
        return part;
    }

    static String css(TrainingStatus status) {
        return "training-" + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
