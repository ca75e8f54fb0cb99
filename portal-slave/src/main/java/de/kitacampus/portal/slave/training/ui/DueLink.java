package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.html.Anchor;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.training.Duty;
import de.kitacampus.portal.slave.training.Progress;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leads to booking many at once, with the courses that are due. */
final class DueLink {

    private DueLink() {}

    static Anchor of(Stream<Duty> duties, TrainingTexts texts) {
        Anchor link = new Anchor();
        link.setText(texts.text("people.book-due"));
        point(link, duties);
        return link;
    }

    /** Hidden as long as nothing has to be booked. */
    static void point(Anchor link, Stream<Duty> duties) {
        TreeSet<String> courses = duties.filter(duty -> duty.isOpen() && duty.progress() == Progress.NONE)
                .flatMap(duty -> Stream.ofNullable(duty.version().content().course()))
                .map(CourseNumber::value)
                .collect(Collectors.toCollection(TreeSet::new));
        link.setVisible(!courses.isEmpty());
        link.setHref("bookings/new?due=1&course=" + String.join("&course=", courses));
    }
}
