package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.learning.DueTraining;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import org.jspecify.annotations.Nullable;

/** The mandatory training that is due next, as the one big thing to do. */
class DueStep extends Composite<Section> {

    private final LearningTexts texts = new LearningTexts(this);

    private DueStep(DueTraining.Due due, String key, @Nullable CatalogCourse course, String title, Component action) {
        Section section = getContent();
        section.addClassNames("next-step", due.overdue() ? "overdue" : "due");
        section.setId("due-step");
        section.getElement().setAttribute("data-due", key);
        action.setId("due-start");
        section.add(new CoursePicture(course), words(due, title, action));
    }

    /**
     * @param course the course as it is offered, or null when it is not any more
     * @param book asks to book it
     */
    static DueStep ofCourse(
            DueTraining.Due due,
            DueTraining.Course what,
            @Nullable OfferedCourse course,
            Launcher launcher,
            Runnable book) {
        CatalogCourse offered = course == null ? null : course.course();
        return new DueStep(
                due,
                what.number().value(),
                offered,
                offered == null ? due.name() : offered.title(),
                button(what, launcher, book));
    }

    private static Button button(DueTraining.Course what, Launcher launcher, Runnable book) {
        Button button = what.booking()
                .map(booking -> launcher.button(text("due.start"), booking))
                .orElseGet(() -> new Button(text("due.book"), click -> book.run()));
        button.setIcon((what.booking().isPresent() ? VaadinIcon.PLAY : VaadinIcon.CHECK).create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static DueStep ofReading(DueTraining.Due due, DueTraining.Reading what) {
        Anchor read = new Anchor(what.address(), text("due.read"));
        read.addClassNames("kit-button-link", "start");
        return new DueStep(due, what.address(), null, what.title(), read);
    }

    private static String text(String key) {
        return new LearningTexts(UI.getCurrentOrThrow()).text(key);
    }

    private Div words(DueTraining.Due due, String title, Component action) {
        Span over = new Span(texts.text(
                due.overdue() ? "due.overdue" : "due.until", texts.formats().date(due.dueOn())));
        over.addClassName("next-over");
        Div words = new Div(over, new H2(title));
        if (!due.name().equals(title)) {
            words.add(new Paragraph(texts.text("due.for", due.name())));
        }
        words.add(action);
        words.addClassName("next-words");
        return words;
    }
}
