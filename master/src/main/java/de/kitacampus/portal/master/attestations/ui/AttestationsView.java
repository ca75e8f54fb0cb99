package de.kitacampus.portal.master.attestations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.PhoneCards;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.master.attestations.AttestationDesk;
import de.kitacampus.portal.master.attestations.AttestationDesk.Filter;
import de.kitacampus.portal.master.attestations.AttestationDesk.Order;
import de.kitacampus.portal.master.attestations.AttestationDesk.Row;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.security.CurrentAccount;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was confirmed for which pseudonym, and what no longer counts (Nachweise). */
@Route("attestations")
@Menu(title = "attestations.menu", order = 320, icon = "vaadin:diploma-scroll")
@PermitAll
class AttestationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AttestationDesk desk;
    private final transient Map<PortalId, Portal> portals;
    private final boolean mayRevoke;
    private final Grid<Row> grid = new Grid<>();
    private final TextField search = new TextField();
    private final ComboBox<Portal> portal = new ComboBox<>();
    private final Select<Boolean> state = new Select<>();
    private final Span count = new Span();
    private final Div empty = new Div();
    private boolean reading;

    AttestationsView(AttestationDesk desk, Portals portals, CurrentAccount account) {
        this.desk = desk;
        this.portals = portals.all().stream().collect(Collectors.toMap(Portal::id, Function.identity()));
        mayRevoke = account.isAdmin();
        addClassName("kit-page");
        add(
                new PageHeader(getTranslation("attestations.title")).withHelp(getTranslation("attestations.help")),
                toolbar(),
                grid(),
                empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues address = new AddressValues(event.getLocation().getQueryParameters());
        reading = true;
        address.text("q").ifPresent(search::setValue);
        address.value("portal", PortalId::of).map(portals::get).ifPresent(portal::setValue);
        address.text("state").map("revoked"::equals).ifPresent(state::setValue);
        reading = false;
        refresh();
    }

    private Div toolbar() {
        search.setId("attestations-search");
        search.setLabel(getTranslation("attestations.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> refresh());
        portal.setId("attestations-portal");
        portal.setLabel(getTranslation("attestations.portal"));
        portal.setItems(portals.values());
        portal.setItemLabelGenerator(Portal::name);
        portal.setClearButtonVisible(true);
        portal.addValueChangeListener(_ -> refresh());
        state.setId("attestations-state");
        state.setLabel(getTranslation("attestations.state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("attestations.state.all"));
        state.setItems(false, true);
        state.setItemLabelGenerator(this::stateText);
        state.addValueChangeListener(_ -> refresh());
        Button reset = new Button(getTranslation("attestations.reset"), _ -> reset());
        reset.setId("attestations-reset");
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        count.setId("attestations-count");
        count.getElement().setAttribute("role", "status");
        Div toolbar = new Div(search, portal, state, reset, count);
        toolbar.addClassName("kit-toolbar");
        return toolbar;
    }

    private String stateText(Boolean revoked) {
        return revoked == null
                ? getTranslation("attestations.state.all")
                : getTranslation(revoked ? "attestations.state.revoked" : "attestations.state.valid");
    }

    private Grid<Row> grid() {
        Formats formats = new Formats(getLocale());
        grid.setId("attestations-grid");
        grid.addComponentColumn(AttestationsView::publicPage)
                .setHeader(getTranslation("attestations.number"))
                .setSortProperty(Order.NUMBER.name())
                .setAutoWidth(true);
        column("attestations.portal", Order.PORTAL, this::portalName);
        column("attestations.user", Order.USER, row -> row.user().toString().substring(0, 8))
                .setTooltipGenerator(row -> row.user().toString());
        column("attestations.course", Order.COURSE, row -> row.course().value());
        column("attestations.passed", Order.PASSED, row -> formats.date(row.passedAt()));
        column("attestations.issued", Order.ISSUED, row -> formats.dateTime(row.issuedAt()));
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("attestations.state"))
                .setSortProperty(Order.REVOKED.name())
                .setTooltipGenerator(this::why)
                .setAutoWidth(true);
        if (mayRevoke) {
            grid.addComponentColumn(this::revokeButton)
                    .setHeader(getTranslation("attestations.actions"))
                    .setAutoWidth(true);
        }
        PhoneCards.in(grid, getTranslation("attestations.title"), this::card);
        grid.setItems(this::fetch, _ -> desk.count(filter()));
        return grid;
    }

    private Component card(Row row) {
        Formats formats = new Formats(getLocale());
        Div card = new Div(
                PhoneCards.card(
                        row.course().value(),
                        badge(row),
                        portalName(row) + ", " + row.user().toString().substring(0, 8),
                        formats.date(row.passedAt()),
                        why(row)),
                publicPage(row));
        if (mayRevoke) {
            card.add(revokeButton(row));
        }
        return card;
    }

    private Grid.Column<Row> column(String key, Order order, ValueProvider<Row, Object> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(key))
                .setSortProperty(order.name())
                .setAutoWidth(true);
    }

    private static Anchor publicPage(Row row) {
        Anchor link = new Anchor("/verify/" + row.number(), row.number().value());
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private Span badge(Row row) {
        Span badge = new Span(stateText(row.revocation() != null));
        badge.addClassNames("kit-badge", row.revocation() == null ? "ok" : "bad");
        return badge;
    }

    /** Who revoked it, when and why. */
    private String why(Row row) {
        Revocation revocation = row.revocation();
        if (revocation == null) {
            return "";
        }
        String who = revocation.byCarrier() ? getTranslation("attestations.by-carrier") : String.valueOf(row.actor());
        String reason = getTranslation("attestations.reason."
                + RevocationReason.named(revocation.reason())
                        .orElse(RevocationReason.OTHER)
                        .name());
        String note = row.note() == null ? "" : " – " + row.note();
        return new Formats(getLocale()).dateTime(revocation.revokedAt()) + ", " + who + ": " + reason + note;
    }

    private Button revokeButton(Row row) {
        Button revoke = new Button(getTranslation("attestations.revoke"), _ -> ask(row));
        revoke.setId("revoke-" + row.number());
        revoke.setAriaLabel(
                getTranslation("attestations.revoke.of", row.number().value()));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        revoke.setVisible(row.revocation() == null);
        return revoke;
    }

    private void ask(Row row) {
        new RevokeDialog(row, portalName(row), (reason, note) -> revoke(row, reason, note)).open();
    }

    private void revoke(Row row, RevocationReason reason, String note) {
        boolean done = desk.revoke(row.number(), reason, note);
        if (done) {
            Notices.success(getTranslation("attestations.revoked", row.number().value()));
        } else {
            Notices.error(
                    getTranslation("attestations.revoked-before", row.number().value()));
        }
        refresh();
    }

    private Stream<Row> fetch(Query<Row, Void> query) {
        QuerySortOrder sort = query.getSortOrders().stream()
                .findFirst()
                .orElse(new QuerySortOrder(Order.ISSUED.name(), SortDirection.DESCENDING));
        return desk
                .page(
                        filter(),
                        Order.valueOf(sort.getSorted()),
                        sort.getDirection() == SortDirection.ASCENDING,
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }

    private Filter filter() {
        Portal chosen = portal.getValue();
        return new Filter(chosen == null ? null : chosen.id(), state.getValue(), search.getValue());
    }

    private void reset() {
        reading = true;
        search.clear();
        portal.clear();
        state.clear();
        reading = false;
        refresh();
    }

    private void refresh() {
        if (reading) {
            return;
        }
        int found = desk.count(filter());
        count.setText(getTranslation("attestations.count", found));
        grid.getDataProvider().refreshAll();
        grid.setVisible(found > 0);
        empty.setVisible(found == 0);
        empty.removeAll();
        if (found == 0) {
            boolean filtered = !search.isEmpty() || !portal.isEmpty() || state.getValue() != null;
            String what = filtered ? "attestations.no-match" : "attestations.empty";
            empty.add(new EmptyState(getTranslation(what + ".title"), getTranslation(what + ".help")));
        }
    }

    private String portalName(Row row) {
        Portal known = portals.get(row.portal());
        return known == null ? row.portal().toString().substring(0, 8) : known.name();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attestations.title");
    }
}
