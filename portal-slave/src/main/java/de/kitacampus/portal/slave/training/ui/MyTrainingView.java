package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.content.ContentPaths;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.training.Duty;
import de.kitacampus.portal.slave.training.MyTraining;
import de.kitacampus.portal.slave.training.Progress;
import de.kitacampus.portal.slave.training.RuleContent;
import de.kitacampus.portal.slave.training.Subject;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Meine Pflichtschulungen". */
@Route("my-training")
@PermitAll
@Menu(title = "training.mine.menu", order = 12, icon = "vaadin:clipboard-check")
class MyTrainingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MyTraining training;
    private final TrainingTexts texts = new TrainingTexts(this);
    private final Div list = new Div();

    MyTrainingView(MyTraining training) {
        this.training = training;
        addClassNames("kit-page", "courses-page");
        list.setId("my-training");
        add(new PageHeader(texts.text("mine.title")).withHelp(texts.text("mine.help")), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.mine.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        List<Duty> duties = training.duties();
        if (duties.isEmpty()) {
            list.add(new EmptyState(texts.text("mine.none.title"), texts.text("mine.none")));
            return;
        }
        list.setClassName("kit-cards");
        duties.forEach(duty -> list.add(card(duty)));
    }

    private Article card(Duty duty) {
        RuleContent content = duty.version().content();
        Article card = new Article();
        card.addClassNames("kit-card", "certificate-card");
        card.getElement().setAttribute("data-status", duty.status().name());
        Div badges = new Div(new StatusBadge(duty.status()));
        CourseNumber course = content.course();
        if (course != null) {
            Span number = new Span(course.value());
            number.addClassName("course-number");
            badges.add(number);
        }
        card.add(badges, new H3(content.name()), new Paragraph(words(duty)), law(content));
        if (duty.isOpen()) {
            action(duty).ifPresent(card::add);
        }
        return card;
    }

    private String words(Duty duty) {
        String until =
                switch (duty.status()) {
                    case FULFILLED ->
                        duty.dueOn() == null
                                ? texts.text("mine.for-ever")
                                : texts.text("mine.next", texts.date(duty.dueOn()));
                    case OVERDUE -> texts.text("mine.overdue", texts.date(duty.dueOn()));
                    case DUE_SOON, NOT_BOOKED -> texts.text("mine.due", texts.date(duty.dueOn()));
                };
        String last = duty.last() == null
                ? texts.text("mine.never")
                : texts.text("mine.last", texts.date(duty.last().performedOn()));
        String where = duty.version().content().subject() instanceof Subject.Elsewhere && duty.isOpen()
                ? "\n" + texts.text("mine.elsewhere")
                : "";
        return until + "\n" + last + where;
    }

    private Component law(RuleContent content) {
        Paragraph wording = new Paragraph(content.wording());
        return new Details(content.legalBasis(), wording);
    }

    private Optional<Component> action(Duty duty) {
        return switch (duty.version().content().subject()) {
            case Subject.Course(CourseNumber number) -> Optional.of(action(duty, number));
            case Subject.Content _ ->
                Optional.of(training.readable(duty)
                        .<Component>map(own -> read(duty, own))
                        .orElseGet(() -> new Paragraph(texts.text("mine.unreadable"))));
            case Subject.Elsewhere() -> Optional.empty();
        };
    }

    private Anchor read(Duty duty, OwnContent own) {
        return link(duty, ContentPaths.page(own.id()), "mine.read", own.number(), "start");
    }

    /** "Meine Kurse" starts the course or asks to book it. */
    private Anchor action(Duty duty, CourseNumber course) {
        String key =
                switch (duty.progress()) {
                    case NONE -> "mine.book";
                    case BOOKED -> "mine.start";
                    case STARTED -> "mine.resume";
                };
        return link(
                duty,
                Address.of("courses", Map.of("due", course.value())),
                key,
                course.value().replace('.', '-'),
                duty.progress() == Progress.NONE ? "book" : "start");
    }

    private Anchor link(Duty duty, String address, String key, String id, String look) {
        Anchor link = new Anchor(address, texts.text(key));
        link.addClassNames("kit-button-link", look);
        link.setId("my-training-" + id);
        link.setAriaLabel(texts.text(key) + ": " + duty.version().content().name());
        return link;
    }
}
