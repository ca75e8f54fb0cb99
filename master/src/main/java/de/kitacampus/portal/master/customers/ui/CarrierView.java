package de.kitacampus.portal.master.customers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierEntry;
import de.kitacampus.portal.master.customers.CarrierHistory;
import de.kitacampus.portal.master.customers.CarrierLink;
import de.kitacampus.portal.master.customers.Contact;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One carrier: who it is, how it is billed, whom to ask, and who changed that. */
@Route(CarrierView.PATH)
@PermitAll
class CarrierView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = CarriersView.PATH + "/:number";

    private final transient CarrierAdministration carriers;
    private final transient CarrierHistory history;
    private final transient List<CarrierLink> links;
    private final boolean mayChange;
    private final boolean mayBill;
    private transient @Nullable CarrierEntry entry;

    CarrierView(
            CarrierAdministration carriers,
            CarrierHistory history,
            ObjectProvider<CarrierLink> links,
            CurrentAccount current) {
        this.carriers = carriers;
        this.history = history;
        this.links = links.orderedStream().toList();
        this.mayChange = current.may(Roles.SALES);
        this.mayBill = mayChange || current.may(Roles.ACCOUNTING);
        addClassName("kit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("number").orElse("");
        if (!find(asked)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private boolean find(String number) {
        Optional<CarrierEntry> found =
                CustomerNumber.isValid(number) ? carriers.entry(CustomerNumber.of(number)) : Optional.empty();
        found.ifPresent(this::show);
        return found.isPresent();
    }

    private void refresh() {
        Optional.ofNullable(entry).ifPresent(shown -> find(shown.number().value()));
    }

    private void show(CarrierEntry shown) {
        entry = shown;
        List<Contact> contacts = carriers.contacts(shown.number());
        CarrierFacts facts = new CarrierFacts(getLocale());
        Div cards = new Div(
                card(
                        "customers.master-data",
                        facts.of(shown.data()),
                        edit(mayChange, "carrier-edit", () -> edit(shown))),
                card("customers.billing", facts.of(shown.billing()), edit(mayBill, "billing-edit", () -> bill(shown))),
                card(
                        "customers.contacts",
                        facts.of(contacts),
                        edit(mayChange, "contacts-edit", () -> contacts(shown, contacts))));
        cards.addClassName("carrier-cards");
        removeAll();
        add(new Anchor(CarriersView.PATH, getTranslation("customers.back")), header(shown), places(shown));
        carriers.billing(shown.number())
                .map(recipient ->
                        recipient.missing().stream().map(this::getTranslation).toList())
                .filter(missing -> !missing.isEmpty())
                .ifPresent(missing -> add(banner(String.join(", ", missing))));
        add(cards, new H2(getTranslation("customers.history")), new CarrierChanges(history, shown.number()));
    }

    private PageHeader header(CarrierEntry shown) {
        String since = new Formats(getLocale()).date(shown.since());
        return new PageHeader(shown.data().name())
                .withHelp(
                        getTranslation("customers.carrier.help", shown.number().value(), since));
    }

    private Component places(CarrierEntry shown) {
        Div places = new Div();
        places.addClassName("kit-page-actions");
        for (CarrierLink link : links) {
            Anchor anchor = new Anchor(link.path(shown.number()), getTranslation(link.labelKey()));
            anchor.addClassName("kit-button-link");
            anchor.setId("carrier-link-" + link.labelKey().replace('.', '-'));
            places.add(anchor);
        }
        return places;
    }

    private Component banner(String missing) {
        Div banner = new Div(new Span(getTranslation("customers.billing.incomplete", missing)));
        banner.addClassName("kit-banner");
        return banner;
    }

    private Component card(String title, Component content, Optional<Button> edit) {
        Div card = new Div(new H2(getTranslation(title)), content);
        card.addClassName("kit-card");
        edit.ifPresent(card::add);
        return card;
    }

    private Optional<Button> edit(boolean allowed, String id, Runnable open) {
        if (!allowed) {
            return Optional.empty();
        }
        Button edit = new Button(getTranslation("customers.change"), VaadinIcon.EDIT.create(), _ -> open.run());
        edit.setId(id);
        return Optional.of(edit);
    }

    private void edit(CarrierEntry shown) {
        new CarrierDialog(carriers, this::refresh, shown).open();
    }

    private void bill(CarrierEntry shown) {
        new BillingDialog(carriers, shown, this::refresh).open();
    }

    private void contacts(CarrierEntry shown, List<Contact> contacts) {
        new ContactsDialog(carriers, shown, contacts, this::refresh).open();
    }

    @Override
    public String getPageTitle() {
        return entry == null
                ? getTranslation("customers.carriers")
                : entry.data().name();
    }
}
