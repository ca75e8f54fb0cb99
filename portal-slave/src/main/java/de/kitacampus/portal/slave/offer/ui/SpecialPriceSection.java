package de.kitacampus.portal.slave.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.offer.SpecialPrice;
import de.kitacampus.portal.slave.offer.SpecialPrices.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The prices of one course for job roles, centres and periods. */
class SpecialPriceSection extends Composite<Div> {

    private final CatalogCourse course;
    private final transient OfferOffice office;
    private final Runnable onChange;
    private final transient SpecialPriceTexts texts;
    private final LocalDate today;

    SpecialPriceSection(CatalogCourse course, OfferOffice office, Runnable onChange) {
        this.course = course;
        this.office = office;
        this.onChange = onChange;
        texts = new SpecialPriceTexts(this, getLocale(), office);
        today = office.today();
        getContent().addClassName("special-prices");
        Button add = new Button(
                getTranslation("offer.special.add"),
                VaadinIcon.PLUS.create(),
                click -> new SpecialPriceDialog(course, office, onChange).open());
        add.setId("special-add");
        getContent().add(new H3(getTranslation("offer.special.title")));
        List<Entry> entries = office.specials().of(course.number());
        Predicate<Entry> isOpen =
                entry -> entry.withdrawnAt() == null && !entry.price().isOver(today);
        List<Entry> open = entries.stream().filter(isOpen).toList();
        List<Entry> past = entries.stream().filter(isOpen.negate()).toList();
        if (open.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("offer.special.none")));
        }
        open.forEach(entry -> getContent().add(card(entry, true)));
        getContent().add(add);
        if (!past.isEmpty()) {
            Details former = new Details(getTranslation("offer.special.former", past.size()));
            past.forEach(entry -> former.add(card(entry, false)));
            getContent().add(former);
        }
    }

    private Component card(Entry entry, boolean open) {
        SpecialPrice price = entry.price();
        Span who = new Span(texts.who(price));
        who.addClassName("strong");
        Span amount = new Span(texts.figure(price)
                + (price.basis() == SpecialPrice.Basis.GROSS
                        ? ""
                        : " = " + new Formats(getLocale()).money(price.gross(course))));
        Span days = new Span(texts.days(price));
        days.addClassName("quiet");
        Div lines = new Div(who, amount, days);
        lines.addClassName("two-lines");
        Div card = new Div(lines, badge(entry));
        card.addClassName("special-price");
        if (open) {
            Button withdraw = new Button(VaadinIcon.TRASH.create(), click -> withdraw(entry));
            withdraw.setId("special-withdraw-" + entry.id());
            withdraw.setAriaLabel(getTranslation("offer.special.withdraw", texts.sentence(price)));
            withdraw.setTooltipText(getTranslation("offer.special.withdraw.short"));
            card.add(withdraw);
        }
        return card;
    }

    private Span badge(Entry entry) {
        String state = entry.withdrawnAt() != null
                ? "withdrawn"
                : entry.price().isOver(today) ? "over" : entry.price().isValidOn(today) ? "valid" : "coming";
        Span badge = new Span(getTranslation("offer.special.state." + state));
        badge.addClassName("kit-badge");
        if (state.equals("valid")) {
            badge.addClassName("ok");
        }
        return badge;
    }

    private void withdraw(Entry entry) {
        if (office.specials().withdraw(entry.id())) {
            Notices.success(getTranslation("offer.special.withdrawn"));
        } else {
            Notices.error(getTranslation("offer.special.withdrawn.already"));
        }
        onChange.run();
    }
}
