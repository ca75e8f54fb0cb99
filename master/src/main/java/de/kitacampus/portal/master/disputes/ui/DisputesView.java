package de.kitacampus.portal.master.disputes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.disputes.Dispute;
import de.kitacampus.portal.master.disputes.DisputeFilter;
import de.kitacampus.portal.master.disputes.Disputes;
import de.kitacampus.portal.master.portals.PortalNames;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** "Beanstandungen": bookings that carriers dispute, to be decided. */
@Route(DisputesView.ROUTE)
@Menu(title = "disputes.title", order = 315, icon = "vaadin:scale")
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING, Roles.AUDITOR})
class DisputesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "disputes";

    private final transient Disputes disputes;
    private final transient PortalNames portals;
    private final boolean mayDecide;
    private final Formats formats = new Formats(getLocale());
    private final DisputeFilters filters = new DisputeFilters(this::choose, () -> choose(DisputeFilter.open()));
    private final Grid<Dispute> grid = new Grid<>();
    private final Div totals = new Div();
    private final Div empty = new Div();
    private transient DisputeFilter filter = DisputeFilter.open();

    DisputesView(Disputes disputes, Portals portals, CurrentAccount account) {
        this.disputes = disputes;
        this.portals = new PortalNames(portals.all());
        mayDecide = account.may(Roles.ACCOUNTING);
        totals.addClassName("kit-totals");
        totals.setId("disputes-totals");
        totals.getElement().setAttribute("aria-live", "polite");
        build();
        addClassName("kit-page");
        add(new PageHeader(getPageTitle()).withHelp(getTranslation("disputes.help")), filters, totals, grid, empty);
    }

    private void build() {
        grid.setId("disputes-grid");
        grid.addClassName("tall-grid");
        grid.addColumn(one -> formats.date(LocalDate.ofInstant(one.raisedAt(), BillingPeriod.ZONE)))
                .setHeader(getTranslation("disputes.raised"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(one -> portals.withCustomer(one.portal()))
                .setHeader(getTranslation("disputes.portal"))
                .setTooltipGenerator(one -> portals.withCustomer(one.portal()))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addColumn(Dispute::course)
                .setHeader(getTranslation("disputes.course"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(Dispute::centre)
                .setHeader(getTranslation("disputes.centre"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(one -> formats.dateTime(one.occurredAt()))
                .setHeader(getTranslation("disputes.booked"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(one -> formats.money(one.price()))
                .setHeader(getTranslation("disputes.price"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(this::reason)
                .setHeader(getTranslation("disputes.reason"))
                .setTooltipGenerator(this::reason)
                .setWidth("10rem")
                .setFlexGrow(3);
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("disputes.state"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::button).setWidth("8rem").setFlexGrow(0);
        GridColumns.cardsOnly(grid, one -> new RowCard(portals.withCustomer(one.portal()), formats.money(one.price()))
                .line(one.course().value(), one.centre().value(), formats.dateTime(one.occurredAt()))
                .line(reason(one))
                .with(badge(one))
                .with(button(one)));
        grid.setItems(
                query -> disputes.rows(filter, query.getOffset(), query.getLimit()).stream(),
                _ -> Math.toIntExact(disputes.count(filter)));
    }

    private String reason(Dispute dispute) {
        return DisputeDialog.reason(this, formats, dispute);
    }

    private Span badge(Dispute dispute) {
        Dispute.Decision decision = dispute.decision();
        String state = decision == null ? "OPEN" : decision.accepted() ? "ACCEPTED" : "REJECTED";
        Span badge = new Span(getTranslation("disputes.state." + state));
        badge.addClassNames("kit-badge", decision == null ? "warn" : decision.accepted() ? "ok" : "bad");
        return badge;
    }

    private Button button(Dispute dispute) {
        boolean open = dispute.decision() == null && mayDecide;
        Button button = new Button(getTranslation(open ? "disputes.decide" : "disputes.view"), _ -> open(dispute));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setId("dispute-" + dispute.id());
        button.setAriaLabel(
                getTranslation("disputes.open.one", dispute.course().value(), formats.dateTime(dispute.occurredAt())));
        return button;
    }

    private void open(Dispute dispute) {
        new DisputeDialog(disputes, dispute, portals.withCustomer(dispute.portal()), mayDecide, () -> show(filter))
                .open();
    }

    /** The address follows the choice. */
    private void choose(DisputeFilter chosen) {
        show(chosen);
        Map<String, String> query = new LinkedHashMap<>();
        if (chosen.state() != DisputeFilter.State.OPEN) {
            query.put("state", chosen.state().name().toLowerCase(Locale.ROOT));
        }
        if (!chosen.text().isEmpty()) {
            query.put("search", chosen.text());
        }
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(ROUTE, QueryParameters.simple(query))));
    }

    private void show(DisputeFilter shown) {
        filter = shown;
        filters.show(shown);
        long count = disputes.count(shown);
        grid.getDataProvider().refreshAll();
        grid.setVisible(count > 0);
        totals.removeAll();
        totals.add(new Span(getTranslation("disputes.count", count)));
        empty.removeAll();
        if (count == 0) {
            String key = shown.equals(DisputeFilter.open()) ? "disputes.empty.open" : "disputes.empty";
            EmptyState state = new EmptyState(getTranslation(key), getTranslation(key + ".help"));
            state.setId("disputes-empty");
            empty.add(state);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues address = new AddressValues(event.getLocation().getQueryParameters());
        show(new DisputeFilter(
                address.one("state", DisputeFilter.State.values(), DisputeFilter.State.OPEN),
                address.text("search").orElse("")));
        address.value("dispute", UUID::fromString).flatMap(disputes::find).ifPresent(this::open);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("disputes.title");
    }
}
