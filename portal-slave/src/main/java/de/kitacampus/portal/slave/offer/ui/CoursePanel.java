package de.kitacampus.portal.slave.offer.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.offer.OwnPrices.PriceChange;
import de.kitacampus.portal.slave.offer.OwnPrices.PricedCourse;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Everything about one course, with the history of its price. */
class CoursePanel extends Composite<Div> {

    private final Formats formats = new Formats(getLocale());

    CoursePanel(
            PricedCourse row,
            OfferOffice office,
            UnaryOperator<String> categoryName,
            Runnable onChange,
            Runnable onClose) {
        CatalogCourse course = row.offered().course();
        getContent().addClassName("detail-panel");
        getContent().setId("offer-panel");
        Button close = new Button(VaadinIcon.CLOSE.create(), click -> onClose.run());
        close.setAriaLabel(getTranslation("offer.close"));
        close.addClassName("panel-close");
        getContent().add(close);
        if (course.pictureUrl() != null) {
            getContent().add(new Image(course.pictureUrl(), ""));
        }
        getContent().add(new H2(course.title()), new Paragraph(course.teaser()));
        getContent().add(facts(row, categoryName));
        Anchor book = new Anchor("bookings/new?course=" + course.number(), getTranslation("offer.book-for"));
        book.setId("offer-book-for");
        getContent().add(book);
        if (row.offered().isSoldAtALoss()) {
            Paragraph loss = new Paragraph(getTranslation("offer.loss.help"));
            loss.addClassName("kit-banner");
            loss.setId("offer-loss-help");
            getContent().add(loss);
        }
        if (row.ownPrice()) {
            Button reset = new Button(getTranslation("offer.price.default"), click -> {
                office.prices().useDefaultPrice(course.number());
                onChange.run();
            });
            reset.setId("offer-price-default");
            getContent().add(reset);
        }
        getContent().add(new SpecialPriceSection(course, office, onChange));
        getContent()
                .add(
                        new H3(getTranslation("offer.history")),
                        history(office.prices().history(course.number()), office.accounts()));
        Paragraph description = new Paragraph(course.description());
        description.addClassName("keeps-lines");
        getContent().add(new H3(getTranslation("offer.description")), description);
    }

    private Component facts(PricedCourse row, UnaryOperator<String> categoryName) {
        CatalogCourse course = row.offered().course();
        Div facts = new Div();
        facts.addClassName("facts");
        fact(facts, "offer.number", course.number().value());
        fact(facts, "offer.purchase", formats.money(course.purchasePrice()));
        fact(facts, "offer.vat", formats.percent(course.vatRate()));
        fact(facts, "offer.selling", formats.money(row.offered().sellingPrice()));
        fact(facts, "offer.margin", formats.money(row.offered().margin()));
        fact(facts, "offer.minutes", course.learningMinutes() + " min");
        fact(facts, "offer.period", getTranslation("offer.months", course.usagePeriodMonths()));
        fact(
                facts,
                "offer.category",
                course.categories().stream().map(categoryName).collect(joining(", ")));
        if (course.mandatory() != null) {
            fact(facts, "offer.mandatory", course.mandatory().legalBasis());
        }
        return facts;
    }

    private void fact(Div facts, String key, String value) {
        facts.add(new Span(getTranslation(key)), new Span(value));
    }

    private Component history(List<PriceChange> changes, Accounts accounts) {
        if (changes.isEmpty()) {
            return new Paragraph(getTranslation("offer.history.none"));
        }
        Map<UUID, AccountSummary> who = accounts.findAll(changes.stream()
                .map(PriceChange::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        changes.forEach(change -> list.add(new ListItem(sentence(change, who))));
        return list;
    }

    private String sentence(PriceChange change, Map<UUID, AccountSummary> who) {
        AccountSummary account = change.account() == null ? null : who.get(change.account());
        var gross = change.gross();
        return getTranslation(
                "offer.history.entry",
                formats.dateTime(change.validFrom()),
                gross == null ? getTranslation("offer.history.default") : formats.money(gross),
                account == null ? getTranslation("offer.history.system") : account.userName());
    }
}
