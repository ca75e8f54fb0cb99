package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.learning.LearningCourse;
import de.kitacampus.portal.slave.learning.LearningState;
import de.kitacampus.portal.slave.learning.PassedExtra;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of the course somebody has just come back from: stays where it is while the certificate is being made. */
class ReturnedStep extends Composite<Section> {

    private final LearningTexts texts = new LearningTexts(this);

    private ReturnedStep(LearningCourse course, String state) {
        Section section = getContent();
        section.addClassNames("next-step", "returned");
        section.setId("returned-step");
        section.getElement().setAttribute("data-result", state);
        section.getElement().setAttribute("role", "status");
        section.add(new CoursePicture(course.course()));
    }

    /** Whether the course has come to a result that is worth telling. */
    static boolean tells(LearningCourse course) {
        LearningState.Step step = course.state().step();
        return step == LearningState.Step.PASSED || step == LearningState.Step.FAILED;
    }

    static ReturnedStep with(LearningCourse course, PassedExtra.@Nullable Link extra, Launcher launcher) {
        LearningState.Step step = course.state().step();
        ReturnedStep returned = new ReturnedStep(course, step.name());
        Div words = returned.words(step.name(), course);
        words.add(new Paragraph(returned.result(course)));
        if (step == LearningState.Step.FAILED) {
            words.add(returned.again(course, launcher));
        } else if (extra != null) {
            words.add(MyCourseCard.extra(extra, course, returned.texts, "returned-extra-"));
        }
        return returned;
    }

    /** While the course server lets us wait. */
    static ReturnedStep waiting(LearningCourse course) {
        ReturnedStep returned = new ReturnedStep(course, "WAITING");
        returned.words("WAITING", course).add(new Paragraph(returned.texts.text("returned.waiting")));
        return returned;
    }

    private Div words(String state, LearningCourse course) {
        Span over = new Span(texts.text("returned." + state));
        over.addClassName("next-over");
        Div words = new Div(over, new H2(course.booking().title()));
        words.addClassName("next-words");
        getContent().add(words);
        return words;
    }

    private String result(LearningCourse course) {
        LearningState state = course.state();
        CatalogCourse offered = course.course();
        if (state.scorePercent() == null) {
            return texts.text("returned.no-score." + state.step().name());
        }
        String score = texts.formats().percent(state.scorePercent());
        return state.step() == LearningState.Step.PASSED || offered == null
                ? texts.text("score", score)
                : texts.text("returned.score", score, offered.passMark());
    }

    private List<Component> again(LearningCourse course, Launcher launcher) {
        Button again = launcher.button(
                MyCourseCard.startText(texts, course), course.booking().id());
        again.setId("returned-start");
        again.setIcon(VaadinIcon.PLAY.create());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        CatalogCourse offered = course.course();
        CatalogCourse.RetakeRule rule = offered == null ? null : offered.retake();
        if (rule == null) {
            return List.of(again);
        }
        return List.of(new Paragraph(texts.text("returned.rule", texts.retake(rule))), again);
    }
}
