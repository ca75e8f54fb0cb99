package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.slave.ordering.BookingRequest;
import de.kitacampus.portal.slave.ordering.RequestState;
import java.util.List;
import java.util.function.Consumer;

/** Courses that wait for an approval or were refused, with the reason. */
class RequestedSection extends Composite<Section> {

    private final LearningTexts texts = new LearningTexts(this);

    RequestedSection(List<BookingRequest> requests, Consumer<BookingRequest> withdraw) {
        getContent().setId("requested");
        getContent().addClassName("course-section");
        Div cards = new Div();
        cards.addClassName("kit-cards");
        requests.forEach(request -> cards.add(card(request, withdraw)));
        getContent().add(new H2(texts.text("request.section")), cards);
    }

    private Article card(BookingRequest request, Consumer<BookingRequest> withdraw) {
        boolean open = request.state() == RequestState.OPEN;
        Span badge = new Span(texts.text("request.state." + request.state().name()));
        badge.addClassNames("kit-badge", open ? "warn" : "bad");
        Article card = new Article(badge, new H3(request.title()), new Paragraph(sentence(request)));
        card.addClassNames("kit-card", "requested-course");
        card.setId("request-" + request.course());
        if (open) {
            Button back = new Button(texts.text("request.withdraw"), _ -> withdraw.accept(request));
            back.setId("withdraw-" + request.course());
            back.setAriaLabel(texts.text("request.withdraw-of", request.title()));
            card.add(back);
        }
        return card;
    }

    private String sentence(BookingRequest request) {
        return switch (request.state()) {
            case OPEN ->
                texts.text(
                        "request.waits",
                        texts.formats().date(request.askedAt()),
                        texts.usableUntil(request.expiresAt()));
            case REFUSED -> texts.text("request.refused", request.reason());
            case EXPIRED -> texts.text("request.expired", texts.formats().date(request.askedAt()));
            case APPROVED, WITHDRAWN -> "";
        };
    }
}
