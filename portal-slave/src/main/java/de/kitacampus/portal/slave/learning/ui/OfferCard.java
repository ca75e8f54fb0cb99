package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.offer.OfferedCourse;

/** One course that may be booked. */
class OfferCard extends Composite<Article> {

    private final LearningTexts texts = new LearningTexts(this);

    OfferCard(OfferedCourse offered, boolean featured, Runnable book, Runnable details) {
        CatalogCourse course = offered.course();
        Article card = getContent();
        card.addClassNames("kit-card", "course-card", "offered-course");
        card.setId("offer-" + course.number());
        card.getElement().setAttribute("data-course", course.number().value());
        card.getElement()
                .setAttribute("data-price", offered.sellingPrice().amount().toPlainString());
        card.add(new CoursePicture(course), body(offered, featured), actions(course, book, details));
    }

    private Div body(OfferedCourse offered, boolean featured) {
        CatalogCourse course = offered.course();
        Div top = new Div(number(course));
        if (featured) {
            top.addComponentAsFirst(badge("offer.featured", "ok"));
        }
        if (course.advertisedAsNew()) {
            top.addComponentAsFirst(badge("offer.new", "going"));
        }
        if (course.mandatory() != null) {
            top.addComponentAsFirst(badge("offer.mandatory", "warn"));
        }
        Paragraph teaser = new Paragraph(course.teaser());
        teaser.addClassName("course-teaser");
        Div body = new Div(
                top,
                new H3(course.title()),
                teaser,
                new Facts()
                        .with(VaadinIcon.CLOCK, texts.learningTime(course))
                        .with(VaadinIcon.WALLET, texts.price(offered.sellingPrice())));
        body.addClassName("course-body");
        return body;
    }

    private Span badge(String key, String colour) {
        Span badge = new Span(texts.text(key));
        badge.addClassNames("kit-badge", colour);
        return badge;
    }

    private static Span number(CatalogCourse course) {
        Span number = new Span(course.number().value());
        number.addClassName("course-number");
        return number;
    }

    private Div actions(CatalogCourse course, Runnable book, Runnable details) {
        Button booking = new Button(texts.text("book"), click -> book.run());
        booking.setId("book-" + course.number());
        booking.setAriaLabel(texts.text("book-of", course.title()));
        booking.addClassName("course-book");
        booking.addThemeVariants(ButtonVariant.PRIMARY);
        Button more = new Button(texts.text("details"), click -> details.run());
        more.setId("details-" + course.number());
        more.setAriaLabel(texts.text("details-of", course.title()));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(booking, more);
        actions.addClassName("course-actions");
        return actions;
    }
}
