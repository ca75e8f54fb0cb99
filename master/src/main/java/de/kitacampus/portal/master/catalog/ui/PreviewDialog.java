package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.catalog.Course.MandatoryRule;
import de.kitacampus.portal.master.catalog.Course.RetakeRule;
import de.kitacampus.portal.master.catalog.CourseData;
import de.kitacampus.portal.master.catalog.Pictures;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A course as staff will see it in the portal: the card of the offer, and what its details tell. */
class PreviewDialog extends Dialog {

    private final transient Formats formats = new Formats(getLocale());

    PreviewDialog(CourseNumber number, CourseData course, boolean asNew) {
        setId("course-preview");
        setHeaderTitle(getTranslation("catalog.preview.title"));
        setWidth("min(95vw, 44rem)");
        Paragraph help = new Paragraph(getTranslation("catalog.preview.help"));
        help.addClassName("secondary");
        add(help, card(number, course, asNew), new H3(getTranslation("catalog.preview.details")), details(course));
        Button close = new Button(getTranslation("catalog.preview.close"), _ -> close());
        close.setId("course-preview-close");
        getFooter().add(close);
    }

    private Component card(CourseNumber number, CourseData course, boolean asNew) {
        Div badges = new Div();
        badges.addClassName("course-facts");
        if (course.mandatory() != null) {
            badges.add(badge("catalog.mandatory.field", "warn"));
        }
        if (asNew) {
            badges.add(badge("catalog.state.new", "ok"));
        }
        badges.add(new Span(number.value()));
        Div body = new Div(badges, new H3(course.title()), new Paragraph(course.teaser()), facts(course));
        body.addClassName("preview-body");
        Div card = new Div(picture(course.picture()), body);
        card.addClassName("preview-card");
        return card;
    }

    private Span badge(String key, String colour) {
        Span badge = new Span(getTranslation(key));
        badge.addClassNames("kit-badge", colour);
        return badge;
    }

    private Component facts(CourseData course) {
        Span time = new Span(VaadinIcon.CLOCK.create(), new Span(learningTime(course)));
        Span price = new Span(VaadinIcon.WALLET.create(), new Span(getTranslation("catalog.preview.price")));
        Div facts = new Div(time, price);
        facts.addClassName("course-facts");
        return facts;
    }

    private static Component picture(@Nullable String name) {
        Div frame = new Div();
        frame.addClassName("preview-picture");
        if (name == null) {
            frame.add(VaadinIcon.BOOK.create());
        } else {
            frame.add(new Image(Pictures.PATH.substring(1) + name, ""));
        }
        return frame;
    }

    private Component details(CourseData course) {
        Paragraph description = new Paragraph(course.description());
        description.addClassName("preview-description");
        DescriptionList terms = new DescriptionList();
        terms.addClassName("preview-terms");
        line(terms, "catalog.learning-time", learningTime(course));
        line(terms, "catalog.pass-mark", getTranslation("catalog.preview.pass-mark", course.passMark()));
        RetakeRule retake = course.retake();
        if (retake != null && retake.attempts() != null) {
            line(terms, "catalog.retake.attempts", String.valueOf(retake.attempts()));
        }
        if (retake != null && retake.waitHours() != null) {
            line(terms, "catalog.retake.wait", retake.waitHours() + " " + getTranslation("catalog.hours"));
        }
        line(terms, "catalog.usage-period", course.usagePeriodMonths() + " " + getTranslation("catalog.months"));
        MandatoryRule rule = course.mandatory();
        if (rule != null) {
            line(terms, "catalog.legal-basis", rule.legalBasis());
        }
        if (!course.authors().isEmpty()) {
            line(terms, "catalog.authors", authors(course));
        }
        return new Div(description, terms);
    }

    private String learningTime(CourseData course) {
        return formats.duration(Duration.ofMinutes(course.learningMinutes()));
    }

    private static String authors(CourseData course) {
        return course.authors().stream()
                .map(author -> author.name() + (author.qualification().isBlank() ? "" : ", " + author.qualification()))
                .collect(Collectors.joining("; "));
    }

    private void line(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
