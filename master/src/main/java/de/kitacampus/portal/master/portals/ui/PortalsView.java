package de.kitacampus.portal.master.portals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.PortalAdministration;
import de.kitacampus.portal.master.portals.PortalRow;
import de.kitacampus.portal.master.portals.PortalState;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** All portals with their state and last contact. */
@Route("portals")
@Menu(title = "portals.title", order = 210, icon = "vaadin:connect-o")
@PermitAll
class PortalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PortalAdministration portals;
    private final transient Customers customers;
    private final transient CurrentAccount current;
    private final transient Formats formats = new Formats(getLocale());
    private final Grid<PortalRow> grid = new Grid<>();
    private final TextField search = new TextField();
    private final StateFilter states = new StateFilter(this::refresh);
    private final Span count = new Span();
    private final EmptyState empty =
            new EmptyState(getTranslation("portals.empty"), getTranslation("portals.empty.help"));

    PortalsView(PortalAdministration portals, Customers customers, CurrentAccount current) {
        this.portals = portals;
        this.customers = customers;
        this.current = current;
        addClassName("kit-page");
        Grid<PortalRow> list = grid();
        Div toolbar = new Div(
                search(),
                states,
                count,
                new GridColumns<>(list, "portals", getTranslation("portals.columns"), this::card));
        toolbar.addClassName("kit-toolbar");
        add(header(), toolbar, list, empty);
    }

    private PageHeader header() {
        String title = getTranslation("portals.title");
        PageHeader header = current.may(Roles.SALES) ? new PageHeader(title, addButton()) : new PageHeader(title);
        return header.withHelp(getTranslation("portals.help"));
    }

    private Button addButton() {
        Button add = new Button(getTranslation("portals.add"), VaadinIcon.PLUS.create(), _ -> new AddPortalDialog(
                        portals, customers, this::refresh)
                .open());
        add.setId("portals-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private TextField search() {
        search.setId("portals-search");
        search.setPlaceholder(getTranslation("portals.search"));
        search.setAriaLabel(getTranslation("portals.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> refresh());
        search.addClassName("search-field");
        return search;
    }

    private Grid<PortalRow> grid() {
        grid.setId("portals-grid");
        grid.addColumn(row -> row.portal().name())
                .setHeader(getTranslation("portals.name"))
                .setSortable(true)
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(row -> badge(row.portal().state())))
                .setHeader(getTranslation("portals.state"))
                .setComparator(
                        Comparator.comparing((PortalRow row) -> row.portal().state()))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.carrierName() + " (" + row.portal().customer() + ")")
                .setHeader(getTranslation("portals.carrier"))
                .setSortable(true)
                .setWidth("18rem")
                .setFlexGrow(3);
        grid.addColumn(row -> lastContact(row.portal()))
                .setHeader(getTranslation("portals.last-contact"))
                .setComparator(Comparator.comparing(
                        (PortalRow row) -> row.portal().lastContact(),
                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .setWidth("11rem");
        grid.addColumn(row -> Objects.requireNonNullElse(row.portal().softwareVersion(), "–"))
                .setHeader(getTranslation("portals.version"))
                .setWidth("8rem");
        if (current.may(Roles.SALES)) {
            grid.addColumn(new ComponentRenderer<>(this::actions))
                    .setWidth("7rem")
                    .setFlexGrow(0);
        }
        return grid;
    }

    private RowCard card(PortalRow row) {
        RowCard card = new RowCard(row.portal().name(), badge(row.portal().state()))
                .line(row.carrierName() + " (" + row.portal().customer() + ")")
                .line(getTranslation("portals.last-contact") + ": " + lastContact(row.portal()));
        return current.may(Roles.SALES) ? card.with(actions(row)) : card;
    }

    private Component badge(PortalState state) {
        Span badge = new Span(getTranslation(StateFilter.key(state)));
        badge.addClassNames(
                "kit-badge",
                switch (state) {
                    case ACTIVE -> "ok";
                    case WAITING -> "warn";
                    case SUSPENDED -> "bad";
                });
        return badge;
    }

    private String lastContact(Portal portal) {
        return portal.lastContact() == null ? getTranslation("portals.never") : formats.dateTime(portal.lastContact());
    }

    private Component actions(PortalRow row) {
        Portal portal = row.portal();
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        bar.setId("portal-actions-" + portal.id());
        var more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(getTranslation("portals.actions", portal.name()));
        SubMenu menu = more.getSubMenu();
        menu.addItem(getTranslation("portals.code"), _ -> confirmCode(portal)).setId("portal-code");
        switch (portal.state()) {
            case ACTIVE ->
                menu.addItem(getTranslation("portals.suspend"), _ -> confirmSuspension(portal))
                        .setId("portal-suspend");
            case SUSPENDED ->
                menu.addItem(getTranslation("portals.resume"), _ -> resume(portal))
                        .setId("portal-resume");
            case WAITING -> {}
        }
        return bar;
    }

    private void confirmCode(Portal portal) {
        String text = portal.keyId() == null ? "portals.code.waiting" : "portals.code.enrolled";
        confirm("portals.code.title", text, "portals.code.confirm", portal, () -> portals.renewCode(portal.id())
                .ifPresent(enrolment -> new EnrolmentDialog(enrolment).open()));
    }

    private void confirmSuspension(Portal portal) {
        confirm("portals.suspend.title", "portals.suspend.text", "portals.suspend", portal, () -> {
            if (portals.suspend(portal.id())) {
                Notices.success(getTranslation("portals.suspended", portal.name()));
            }
        });
    }

    private void resume(Portal portal) {
        if (portals.resume(portal.id())) {
            Notices.success(getTranslation("portals.resumed", portal.name()));
        }
        refresh();
    }

    private void confirm(String title, String text, String action, Portal portal, Runnable work) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation(title, portal.name()),
                getTranslation(text, portal.name()),
                getTranslation(action, portal.name()),
                _ -> {
                    work.run();
                    refresh();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("portals.cancel"));
        dialog.open();
    }

    private void refresh() {
        Set<PortalState> wanted = states.getValue();
        List<PortalRow> found = portals.rows().stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.portal().state()))
                .filter(row -> matches(row, search.getValue().strip().toLowerCase(Locale.ROOT)))
                .toList();
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        empty.setVisible(found.isEmpty());
        count.setText(getTranslation("portals.count", found.size()));
    }

    private static boolean matches(PortalRow row, String text) {
        return (row.portal().name() + " " + row.carrierName() + " "
                        + row.portal().customer())
                .toLowerCase(Locale.ROOT)
                .contains(text);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<PortalState> wanted = EnumSet.noneOf(PortalState.class);
        event.getLocation().getQueryParameters().getParameters("state").forEach(name -> Arrays.stream(
                        PortalState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .forEach(wanted::add));
        states.setValue(wanted);
        search.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portals.title");
    }
}
