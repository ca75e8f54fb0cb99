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
import de.kitacampus.portal.slave.learning.LearningCourse;
import de.kitacampus.portal.slave.learning.LearningState;

/** The one big thing to do next. */
class NextStep extends Composite<Section> {

    private final LearningTexts texts = new LearningTexts(this);

    NextStep(LearningCourse course, Launcher launcher) {
        Section section = getContent();
        section.addClassName("next-step");
        section.setId("next-step");
        MyCourseCard.mark(section, course);
        section.add(new CoursePicture(course.course()), words(course, launcher));
    }

    private Div words(LearningCourse course, Launcher launcher) {
        Span over = new Span(texts.text("next." + course.state().step().name()));
        over.addClassName("next-over");
        Button start = launcher.button(
                MyCourseCard.startText(texts, course), course.booking().id());
        start.setId("next-start");
        start.setIcon(VaadinIcon.PLAY.create());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        Div words = new Div(over, new H2(course.booking().title()), new Paragraph(line(course)), start);
        words.addClassName("next-words");
        return words;
    }

    private String line(LearningCourse course) {
        String until = texts.usableUntil(course.booking().usableUntil());
        LearningState state = course.state();
        if (state.totalSeconds() > 0) {
            return texts.text("next.spent", texts.formats().duration(state.time()), until);
        }
        return course.course() == null
                ? texts.text("usable-until", until)
                : texts.text("next.fresh", texts.learningTime(course.course()), until);
    }
}
