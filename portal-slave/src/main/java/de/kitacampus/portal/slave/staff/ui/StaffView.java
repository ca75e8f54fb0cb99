package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.ListAndDetails;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Deputies;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import de.kitacampus.portal.slave.staff.StaffFilter;
import de.kitacampus.portal.slave.staff.StaffLanguages;
import de.kitacampus.portal.slave.staff.StaffLinks;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The people of the house: search, filters, details beside the list. The address holds filters and selection. */
@Route("staff")
@Menu(title = "staff.title", order = 20, icon = "vaadin:users")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
public class StaffView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, PersonPanel.Listener {

    private static final String PERSON = "person";
    private static final String NEW = "new";

    private final transient StaffAdministration staff;
    private final transient Staff directory;
    private final transient CurrentAccount current;
    private final transient Deputies deputies;
    private final transient StaffLanguages languages;
    private final transient List<StaffLinks> links;
    private final StaffFilterBar filters;
    private final StaffGrid grid;
    private final Span count = new Span();
    private final Div empty = new Div();
    private final ListAndDetails split = new ListAndDetails(getTranslation("staff.title"));
    private @Nullable PersonPanel open;

    public StaffView(
            StaffAdministration staff,
            Staff directory,
            CurrentAccount current,
            Deputies deputies,
            StaffLanguages languages,
            ObjectProvider<StaffLinks> links) {
        this.staff = staff;
        this.deputies = deputies;
        this.languages = languages;
        this.links = links.orderedStream().toList();
        this.directory = directory;
        this.current = current;
        addClassNames("kit-page", "fills");
        filters = new StaffFilterBar(staff.ownCentres(), directory.roles(), this::filterChanged);
        grid = new StaffGrid(staff, filters::filter, this::select);
        count.setId("staff-count");
        count.addClassName("kit-totals");
        Button add =
                new Button(getTranslation("staff.new"), VaadinIcon.PLUS.create(), click -> leaveOpen(this::addNew));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setId("staff-new");
        Div list = new Div(filters, count, empty, grid);
        list.addClassName("master-list");
        split.setMaster(list);
        split.setMasterSize("20rem");
        split.setDetailSize("26rem");
        split.setExpandMaster(true);
        split.addDetailEscapePressListener(escape -> leaveOpen(this::close));
        split.addBackdropClickListener(click -> leaveOpen(this::close));
        split.setSizeFull();
        List<Component> actions = new ArrayList<>(List.of(add));
        this.links.stream()
                .flatMap(one -> one.ofAll().stream())
                .map(StaffAnchor::new)
                .forEach(actions::add);
        add(new PageHeader(getTranslation("staff.title"), actions.toArray(Component[]::new)), split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filters.read(query);
        refresh();
        Optional<String> selected = query.getSingleParameter(PERSON);
        if (selected.filter(NEW::equals).isPresent()) {
            show(Optional.empty());
        } else {
            selected.ifPresent(this::show);
        }
    }

    private void show(String id) {
        StaffFilterBar.uuid(id)
                .flatMap(uuid -> staff.find(new PersonId(uuid)))
                .ifPresentOrElse(found -> show(Optional.of(found)), () -> Notices.error(getTranslation("staff.gone")));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isDirty()) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            askBeforeLosing(leave::proceed);
        }
    }

    private void filterChanged() {
        refresh();
        remember();
    }

    private void refresh() {
        StaffFilter filter = filters.filter();
        long found = staff.count(filter);
        count.setText(getTranslation("staff.count", found));
        grid.reload();
        grid.setVisible(found > 0);
        empty.removeAll();
        if (found == 0) {
            empty.add(emptyState(filter));
        }
    }

    private EmptyState emptyState(StaffFilter filter) {
        if (filter.isEmpty()) {
            Button add = new Button(getTranslation("staff.new"), click -> addNew());
            return new EmptyState(getTranslation("staff.empty.title"), getTranslation("staff.empty.help"), add);
        }
        Button reset = new Button(getTranslation("staff.filter.reset"), click -> filters.reset());
        reset.setId("staff-filter-reset");
        return new EmptyState(getTranslation("staff.notFound.title"), getTranslation("staff.notFound.help"), reset);
    }

    private void addNew() {
        grid.deselectAll();
        show(Optional.empty());
        remember();
    }

    private void select(PersonId id) {
        leaveOpen(() -> {
            staff.find(id).ifPresent(found -> show(Optional.of(found)));
            remember();
        });
    }

    private void show(Optional<PersonRecord> person) {
        PersonPanel panel = new PersonPanel(
                staff, deputies, links, directory.centres(), directory.roles(), current.isCarrierAdmin(), person, this);
        person.map(known -> known.person().id()).ifPresent(id -> panel.with(new LanguageSelect(languages, id)));
        open = panel;
        split.setDetail(panel);
        grid.besideDetails(true);
    }

    private void close() {
        open = null;
        split.setDetail(null);
        grid.besideDetails(false);
        grid.deselectAll();
        remember();
    }

    private boolean isDirty() {
        return open != null && open.isDirty();
    }

    private void leaveOpen(Runnable next) {
        if (isDirty()) {
            askBeforeLosing(next);
        } else {
            next.run();
        }
    }

    private void askBeforeLosing(Runnable next) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("staff.unsaved.title"),
                getTranslation("staff.unsaved.help"),
                getTranslation("staff.unsaved.discard"),
                confirm -> {
                    if (open != null) {
                        open.forget();
                    }
                    next.run();
                },
                getTranslation("staff.unsaved.stay"),
                stay -> {});
        dialog.open();
    }

    /** Writes filters and selection into the address, so that it can be sent to somebody. */
    private void remember() {
        Map<String, List<String>> parameters = new HashMap<>(filters.parameters());
        if (open != null) {
            parameters.put(PERSON, List.of(open.person().map(PersonId::toString).orElse(NEW)));
        }
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("staff", new QueryParameters(parameters))));
    }

    @Override
    public void saved(PersonId id, boolean stay) {
        refresh();
        if (stay) {
            staff.find(id).ifPresent(found -> show(Optional.of(found)));
            remember();
        } else {
            close();
        }
    }

    @Override
    public void cancelled() {
        leaveOpen(this::close);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff.title");
    }
}
