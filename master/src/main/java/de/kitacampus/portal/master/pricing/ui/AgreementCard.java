package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.pricing.Agreement;
import de.kitacampus.portal.master.pricing.Agreements;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** One agreement to read. */
class AgreementCard extends Div {

    private final transient Formats formats = new Formats(getLocale());

    AgreementCard(Agreement shown, Agreements.Overview overview, AgreementText texts, Component... buttons) {
        addClassName("kit-card");
        Agreement.State state = shown.state(overview.today());
        Span badge = new Span(getTranslation("pricing.state." + state.name().toLowerCase(Locale.ROOT)));
        badge.addClassName("kit-badge");
        badge.setClassName("ok", state == Agreement.State.IN_FORCE);
        badge.setClassName("warn", state == Agreement.State.COMING);
        Div head = new Div(badge, new Span(texts.validity(shown.validity())));
        head.addClassName("course-facts");
        UnorderedList terms = new UnorderedList();
        texts.lines(shown.terms()).forEach(line -> terms.add(new ListItem(line)));
        shown.terms().fixedPrices().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Object::toString)))
                .forEach(price -> terms.add(new ListItem(price.getKey() + ": " + price(price.getValue()))));
        Span who = new Span(getTranslation("pricing.entered", formats.dateTime(shown.at()), shown.by()));
        who.addClassName("secondary");
        add(head, terms);
        if (!shown.draft().note().isEmpty()) {
            add(new Span(shown.draft().note()));
        }
        add(who);
        if (buttons.length > 0) {
            Div actions = new Div(buttons);
            actions.addClassName("kit-page-actions");
            add(actions);
        }
    }

    private String price(Money price) {
        return price.isZero() ? getTranslation("pricing.free") : formats.money(price);
    }
}
