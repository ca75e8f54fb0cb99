package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.slave.learning.LearningCourse;
import de.kitacampus.portal.slave.learning.LearningState;
import de.kitacampus.portal.slave.learning.PassedExtra;
import org.jspecify.annotations.Nullable;

/** One booked course. */
class MyCourseCard extends Composite<Article> {

    private final LearningCourse course;
    private final LearningTexts texts = new LearningTexts(this);

    MyCourseCard(LearningCourse course, Launcher launcher, Runnable details, PassedExtra.@Nullable Link extra) {
        this.course = course;
        Article card = getContent();
        card.addClassNames("kit-card", "course-card", "my-course");
        card.setId("my-" + course.booking().id());
        mark(card, course);
        card.add(new CoursePicture(course.course()), body());
        if (extra != null) {
            card.add(extra(extra, course, texts, "extra-"));
        }
        card.add(actions(launcher, details));
    }

    /** What a browser test reads. */
    static void mark(Component component, LearningCourse course) {
        var element = component.getElement();
        element.setAttribute("data-course", course.booking().course().value());
        element.setAttribute("data-booking", course.booking().id().toString());
        element.setAttribute("data-state", course.state().step().name());
        var score = course.state().scorePercent();
        if (score != null) {
            element.setAttribute("data-score", score.toPlainString());
        }
        element.setAttribute("data-seconds", Long.toString(course.state().totalSeconds()));
    }

    private Div body() {
        Div body = new Div(
                new Div(new StateBadge(course.state().step()), number()),
                new H3(course.booking().title()),
                facts());
        body.addClassName("course-body");
        return body;
    }

    private Span number() {
        Span number = new Span(course.booking().course().value());
        number.addClassName("course-number");
        return number;
    }

    private Facts facts() {
        Facts facts = new Facts();
        LearningState state = course.state();
        if (state.step() == LearningState.Step.PASSED && state.passedAt() != null) {
            facts.with(VaadinIcon.CHECK, texts.text("passed-at", texts.formats().date(state.passedAt())));
        }
        if (state.scorePercent() != null) {
            facts.with(VaadinIcon.BAR_CHART, texts.text("score", texts.formats().percent(state.scorePercent())));
        }
        if (state.totalSeconds() > 0) {
            facts.with(VaadinIcon.CLOCK, texts.text("spent", texts.formats().duration(state.time())));
        } else if (course.course() != null) {
            facts.with(VaadinIcon.CLOCK, texts.learningTime(course.course()));
        }
        String until = texts.usableUntil(course.booking().usableUntil());
        return facts.with(
                VaadinIcon.CALENDAR, texts.text(course.usable() ? "usable-until" : "was-usable-until", until));
    }

    /** A link to download, or a note of the same height while there is nothing to download yet. */
    static Component extra(PassedExtra.Link link, LearningCourse course, LearningTexts texts, String idBefore) {
        String text = texts.shownIn().getTranslation(link.key());
        HtmlContainer shown = link.address().isEmpty()
                ? new Span(VaadinIcon.HOURGLASS.create(), new Span(text))
                : download(link, text, course, texts);
        shown.setId(idBefore + course.booking().id());
        shown.addClassName("course-extra");
        return shown;
    }

    private static Anchor download(PassedExtra.Link link, String text, LearningCourse course, LearningTexts texts) {
        String language = texts.formats().locale().getLanguage();
        Anchor anchor = new Anchor(link.address() + "?lang=" + language);
        anchor.add(VaadinIcon.DOWNLOAD.create(), new Span(text));
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        anchor.setAriaLabel(text + ": " + course.booking().title());
        return anchor;
    }

    private Div actions(Launcher launcher, Runnable details) {
        Div actions = new Div();
        actions.addClassName("course-actions");
        if (course.usable()) {
            Button start =
                    launcher.button(startText(texts, course), course.booking().id());
            start.setId("start-" + course.booking().id());
            start.addClassName("course-start");
            if (course.state().step() != LearningState.Step.PASSED) {
                start.addThemeVariants(ButtonVariant.PRIMARY);
            }
            actions.add(start);
        }
        Button more = new Button(texts.text("details"), click -> details.run());
        more.setId("details-" + course.booking().id());
        more.setAriaLabel(texts.text("details-of", course.booking().title()));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(more);
        return actions;
    }

    static String startText(LearningTexts texts, LearningCourse course) {
        return texts.text("start." + course.state().step().name());
    }
}
