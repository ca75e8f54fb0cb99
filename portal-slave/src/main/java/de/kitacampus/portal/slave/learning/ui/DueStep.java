package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.slave.learning.DueTraining;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import org.jspecify.annotations.Nullable;

/** The mandatory training that is due next, as the one big thing to do. */
class DueStep extends Composite<Section> {

    private final LearningTexts texts = new LearningTexts(this);

    /**
     * @param course the course as it is offered, or null when it is not any more
     * @param book asks to book it
     */
    DueStep(DueTraining.Due due, @Nullable OfferedCourse course, Launcher launcher, Runnable book) {
        Section section = getContent();
        section.addClassNames("next-step", due.overdue() ? "overdue" : "due");
        section.setId("due-step");
        section.getElement().setAttribute("data-course", due.course().value());
        section.add(new CoursePicture(course == null ? null : course.course()), words(due, course, launcher, book));
    }

    private Div words(DueTraining.Due due, @Nullable OfferedCourse course, Launcher launcher, Runnable book) {
        Span over = new Span(texts.text(
                due.overdue() ? "due.overdue" : "due.until", texts.formats().date(due.dueOn())));
        over.addClassName("next-over");
        String title = course == null ? due.name() : course.course().title();
        Div words = new Div(over, new H2(title));
        if (!due.name().equals(title)) {
            words.add(new Paragraph(texts.text("due.for", due.name())));
        }
        Button button = due.booking()
                .map(booking -> launcher.button(texts.text("due.start"), booking))
                .orElseGet(() -> new Button(texts.text("due.book"), click -> book.run()));
        button.setId("due-start");
        button.setIcon((due.booking().isPresent() ? VaadinIcon.PLAY : VaadinIcon.CHECK).create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        words.add(button);
        words.addClassName("next-words");
        return words;
    }
}
