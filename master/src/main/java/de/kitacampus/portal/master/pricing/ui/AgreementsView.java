package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
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
import de.kitacampus.portal.common.time.DateRange;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.pricing.Agreement;
import de.kitacampus.portal.master.pricing.AgreementDraft;
import de.kitacampus.portal.master.pricing.AgreementHistory;
import de.kitacampus.portal.master.pricing.AgreementOutcome;
import de.kitacampus.portal.master.pricing.AgreementPreview;
import de.kitacampus.portal.master.pricing.AgreementTerms;
import de.kitacampus.portal.master.pricing.Agreements;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was agreed with one carrier, what will hold and what held. */
@Route(AgreementsView.PATH)
@PermitAll
class AgreementsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = PricesView.PATH + "/:number";

    private final transient Customers customers;
    private final transient Agreements agreements;
    private final transient AgreementHistory history;
    private final transient AgreementPreview preview;
    private final transient Catalog catalog;
    private final transient AgreementText texts = new AgreementText(getLocale());
    private final boolean mayChange;
    private transient @Nullable Carrier carrier;

    AgreementsView(
            Customers customers,
            Agreements agreements,
            AgreementHistory history,
            AgreementPreview preview,
            Catalog catalog,
            CurrentAccount current) {
        this.customers = customers;
        this.agreements = agreements;
        this.history = history;
        this.preview = preview;
        this.catalog = catalog;
        this.mayChange = current.may(Roles.SALES);
        addClassName("kit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("number").orElse("");
        Optional<Carrier> found =
                CustomerNumber.isValid(asked) ? customers.find(CustomerNumber.of(asked)) : Optional.empty();
        found.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Carrier shown) {
        carrier = shown;
        Agreements.Overview overview = agreements.of(shown.number());
        removeAll();
        add(new Anchor(PricesView.PATH, getTranslation("pricing.back")), header(shown, overview));
        if (overview.inForce().isEmpty()) {
            Div list = new Div(new Span(getTranslation("pricing.none")));
            list.addClassName("kit-banner");
            add(list);
        }
        Div cards = new Div();
        cards.addClassName("kit-cards");
        overview.list().stream()
                .sorted(Comparator.<Agreement, Integer>comparing(one -> rank(one.state(overview.today())))
                        .thenComparing(one -> one.validity().from(), Comparator.reverseOrder()))
                .forEach(one -> cards.add(new AgreementCard(one, overview, texts, buttons(one, overview))));
        add(
                cards,
                new H2(getTranslation("pricing.history.agreements")),
                new AgreementChanges(history.of(shown.number())));
    }

    private static int rank(Agreement.State state) {
        return switch (state) {
            case IN_FORCE -> 0;
            case COMING -> 1;
            case OVER -> 2;
        };
    }

    private PageHeader header(Carrier shown, Agreements.Overview overview) {
        String title = getTranslation("pricing.agreements.of", shown.name());
        Button add = new Button(
                getTranslation("pricing.agreement.add"), VaadinIcon.PLUS.create(), _ -> openNew(shown, overview));
        add.setId("agreement-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        PageHeader header = mayChange ? new PageHeader(title, add) : new PageHeader(title);
        return header.withHelp(
                getTranslation("pricing.agreements.of.help", shown.number().value()));
    }

    private void openNew(Carrier shown, Agreements.Overview overview) {
        AgreementTerms terms = overview.inForce().map(Agreement::terms).orElseGet(AgreementTerms::listPrices);
        DateRange days = new DateRange(overview.today().withDayOfMonth(1).plusMonths(1), null);
        open(
                shown.number(),
                getTranslation("pricing.agreement.add"),
                new AgreementDraft(days, terms, ""),
                draft -> agreements.add(shown.number(), overview.version(), draft));
    }

    private void open(
            CustomerNumber of, String title, AgreementDraft shown, Function<AgreementDraft, AgreementOutcome> save) {
        new AgreementDialog(title, shown, catalog.live(), terms -> preview.lastYear(of, terms), save, this::refresh)
                .open();
    }

    private void refresh() {
        Optional.ofNullable(carrier).ifPresent(this::show);
    }

    private Component[] buttons(Agreement one, Agreements.Overview overview) {
        if (!mayChange || one.state(overview.today()) != Agreement.State.COMING) {
            return new Component[0];
        }
        Button change = new Button(
                getTranslation("pricing.agreement.change"),
                _ -> open(
                        one.carrier(),
                        getTranslation("pricing.agreement.change"),
                        one.draft(),
                        draft -> agreements.change(one.carrier(), overview.version(), one.id(), draft)));
        change.setId("agreement-change");
        Button remove = new Button(getTranslation("pricing.agreement.remove"), _ -> askToRemove(one, overview));
        remove.setId("agreement-remove");
        return new Component[] {change, remove};
    }

    private void askToRemove(Agreement one, Agreements.Overview overview) {
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("pricing.agreement.remove"),
                getTranslation("pricing.agreement.remove.help", texts.validity(one.validity())),
                getTranslation("pricing.agreement.remove"),
                _ -> remove(one, overview));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("pricing.cancel"));
        ask.open();
    }

    private void remove(Agreement one, Agreements.Overview overview) {
        if (agreements.remove(one.carrier(), overview.version(), one.id()) instanceof AgreementOutcome.Done) {
            Notices.success(getTranslation("pricing.agreement.removed"));
        } else {
            Notices.error(getTranslation("pricing.refused.meanwhile"));
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return carrier == null
                ? getTranslation("pricing.agreements")
                : getTranslation("pricing.agreements.of", carrier.name());
    }
}
