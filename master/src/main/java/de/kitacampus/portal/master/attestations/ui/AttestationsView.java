package de.kitacampus.portal.master.attestations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.common.ui.SortedGrid;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.master.attestations.AttestationDesk;
import de.kitacampus.portal.master.attestations.AttestationDesk.Filter;
import de.kitacampus.portal.master.attestations.AttestationDesk.Order;
import de.kitacampus.portal.master.attestations.AttestationDesk.Row;
import de.kitacampus.portal.master.portals.PortalNames;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.security.CurrentAccount;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What was confirmed for which pseudonym, and what no longer counts (Nachweise). */
@Route("attestations")
@Menu(title = "attestations.menu", order = 320, icon = "vaadin:diploma-scroll")
@PermitAll
class AttestationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AttestationDesk desk;
    private final transient PortalNames portals;
    private final transient Formats formats = new Formats(getLocale());
    private final boolean mayRevoke;
    private final SortedGrid<Row, Order> grid =
            new SortedGrid<>("attestations-grid", new SortedGrid.Order<>(Order.ISSUED, true), this::read);
    private final Span count = new Span();
    private final Div empty = new Div();
    private final AttestationFilters filters;
    private transient Filter filter = Filter.ALL;

    AttestationsView(AttestationDesk desk, Portals portals, CurrentAccount account) {
        this.desk = desk;
        this.portals = new PortalNames(portals.all());
        mayRevoke = account.isAdmin();
        count.setId("attestations-count");
        count.getElement().setAttribute("role", "status");
        filters = new AttestationFilters(this.portals, count, this::show);
        addColumns();
        addClassName("kit-page");
        add(
                new PageHeader(getTranslation("attestations.title")).withHelp(getTranslation("attestations.help")),
                filters,
                grid,
                empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues address = new AddressValues(event.getLocation().getQueryParameters());
        show(new Filter(
                address.value("portal", PortalId::of).orElse(null),
                address.text("state").map("revoked"::equals).orElse(null),
                address.text("q").orElse("")));
    }

    private void addColumns() {
        grid.sortable(
                        grid.addComponentColumn(AttestationsView::publicPage),
                        Order.NUMBER,
                        getTranslation("attestations.number"))
                .setAutoWidth(true);
        column("attestations.portal", Order.PORTAL, row -> portals.of(row.portal()));
        column("attestations.user", Order.USER, AttestationsView::shortUser)
                .setTooltipGenerator(row -> row.user().toString());
        column("attestations.course", Order.COURSE, row -> row.course().value());
        column("attestations.passed", Order.PASSED, row -> formats.date(row.passedAt()));
        column("attestations.issued", Order.ISSUED, row -> formats.dateTime(row.issuedAt()));
        grid.sortable(grid.addComponentColumn(this::badge), Order.REVOKED, getTranslation("attestations.state"))
                .setTooltipGenerator(this::why)
                .setAutoWidth(true);
        if (mayRevoke) {
            grid.addComponentColumn(this::revokeButton)
                    .setHeader(getTranslation("attestations.actions"))
                    .setAutoWidth(true);
        }
        GridColumns.cardsOnly(grid, this::card);
    }

    private SortedGrid.Column<Row> column(String key, Order order, ValueProvider<Row, Object> value) {
        return grid.addColumn(order, getTranslation(key), value).setAutoWidth(true);
    }

    private RowCard card(Row row) {
        RowCard card = new RowCard(publicPage(row), badge(row))
                .line(row.course().value(), getTranslation("attestations.passed") + ": " + formats.date(row.passedAt()))
                .line(portals.of(row.portal()), shortUser(row))
                .line(why(row));
        return mayRevoke ? card.with(revokeButton(row)) : card;
    }

    private static String shortUser(Row row) {
        return row.user().toString().substring(0, 8);
    }

    private static Anchor publicPage(Row row) {
        Anchor link = new Anchor("/verify/" + row.number(), row.number().value());
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private Span badge(Row row) {
        boolean valid = row.revocation() == null;
        Span badge = new Span(getTranslation(valid ? "attestations.state.valid" : "attestations.state.revoked"));
        badge.addClassNames("kit-badge", valid ? "ok" : "bad");
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
        return formats.dateTime(revocation.revokedAt()) + ", " + who + ": " + reason + note;
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
        new RevokeDialog(row, portals.of(row.portal()), (reason, note) -> revoke(row, reason, note)).open();
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

    private List<Row> read(SortedGrid.Order<Order> order, int offset, int limit) {
        return desk.page(filter, order.by(), !order.descending(), offset, limit);
    }

    private void show(Filter shown) {
        filter = shown;
        filters.show(shown);
        refresh();
    }

    private void refresh() {
        int found = desk.count(filter);
        count.setText(getTranslation("attestations.count", found));
        grid.show(found);
        empty.removeAll();
        if (found == 0) {
            String what = filter.equals(Filter.ALL) ? "attestations.empty" : "attestations.no-match";
            empty.add(new EmptyState(getTranslation(what + ".title"), getTranslation(what + ".help")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attestations.title");
    }
}
