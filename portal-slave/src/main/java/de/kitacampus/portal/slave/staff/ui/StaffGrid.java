package de.kitacampus.portal.slave.staff.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.WindowWidth;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import de.kitacampus.portal.slave.staff.StaffFilter;
import de.kitacampus.portal.slave.staff.StaffOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The list of people, fetched as it is scrolled. */
class StaffGrid extends Grid<PersonRecord> {

    private static final int TABLET = 1_100;

    private final transient StaffAdministration staff;
    private final transient Supplier<StaffFilter> filter;
    private final Column<PersonRecord> centres;
    private final Column<PersonRecord> roles;
    private final Column<PersonRecord> number;
    private final Column<PersonRecord> userName;
    private int width = TABLET;
    private boolean besideDetails;

    StaffGrid(StaffAdministration staff, Supplier<StaffFilter> filter, Consumer<PersonId> onSelect) {
        this.staff = staff;
        this.filter = filter;
        setId("staff-grid");
        setAriaLabel(getTranslation("staff.title"));
        addColumn(new ComponentRenderer<>(this::name))
                .setHeader(getTranslation("staff.column.name"))
                .setSortProperty(StaffOrder.NAME.name())
                .setFlexGrow(3)
                .setWidth("12rem");
        centres = addColumn(row -> centres(row.person()))
                .setHeader(getTranslation("staff.column.centres"))
                .setFlexGrow(2)
                .setSortable(false);
        roles = addColumn(row -> roles(row.person()))
                .setHeader(getTranslation("staff.column.roles"))
                .setFlexGrow(1)
                .setSortable(false);
        userName = addColumn(StaffGrid::userName)
                .setHeader(getTranslation("staff.column.userName"))
                .setSortable(false);
        number = addColumn(
                        row -> Optional.ofNullable(row.person().staffNumber()).orElse(""))
                .setHeader(getTranslation("staff.column.number"))
                .setSortProperty(StaffOrder.STAFF_NUMBER.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(this::state))
                .setKey("state")
                .setHeader(getTranslation("staff.column.state"))
                .setSortProperty(StaffOrder.STATE.name())
                .setWidth("9.5rem")
                .setFlexGrow(0);
        setItems(this::fetch, query -> Math.toIntExact(staff.count(filter.get())));
        setSelectionMode(SelectionMode.SINGLE);
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                onSelect.accept(change.getValue().person().id());
            }
        });
        setSizeFull();
        WindowWidth.follow(this, this::fit);
    }

    private Stream<PersonRecord> fetch(Query<PersonRecord, Void> query) {
        List<QuerySortOrder> wanted = query.getSortOrders();
        StaffOrder order = wanted.isEmpty()
                ? StaffOrder.NAME
                : StaffOrder.valueOf(wanted.getFirst().getSorted());
        boolean ascending = wanted.isEmpty() || wanted.getFirst().getDirection() == SortDirection.ASCENDING;
        return staff.list(filter.get(), order, ascending, query.getOffset(), query.getLimit()).stream();
    }

    void reload() {
        getDataProvider().refreshAll();
    }

    /** Shows as many columns as there is room for; the others are told in the first one. */
    private void fit(int newWidth) {
        width = newWidth;
        fit();
    }

    /** Leaves out what the details beside the list tell as well. */
    void besideDetails(boolean open) {
        besideDetails = open;
        fit();
    }

    private void fit() {
        boolean roomy = width >= TABLET && !besideDetails;
        centres.setVisible(width >= WindowWidth.PHONE);
        roles.setVisible(width >= WindowWidth.PHONE);
        number.setVisible(roomy);
        userName.setVisible(roomy);
        setClassName("compact", width < WindowWidth.PHONE);
    }

    private Div name(PersonRecord row) {
        Person person = row.person();
        Span name = new Span(person.lastName() + ", " + person.firstName());
        name.addClassName("strong");
        Span more = new Span(Stream.of(centres(person), roles(person))
                .filter(text -> !text.isEmpty())
                .collect(joining(" · ")));
        more.addClassName("only-compact");
        Div cell = new Div(name, more);
        cell.addClassName("two-lines");
        return cell;
    }

    private Span state(PersonRecord row) {
        Person person = row.person();
        if (!person.active()) {
            return badge("staff.state.inactive", "bad");
        }
        if (person.centres().isEmpty()) {
            return badge("staff.badge.noCentre", "warn");
        }
        if (person.roles().isEmpty()) {
            return badge("staff.badge.noRole", "warn");
        }
        if (row.account() == null) {
            return badge("staff.badge.noAccount", "warn");
        }
        if (row.account().awaitsPassword()) {
            return badge("staff.badge.invited", "warn");
        }
        LocalDate leaves = row.details().employment().leaves();
        if (leaves != null) {
            Span badge = new Span(getTranslation("staff.badge.leaves", new Formats(getLocale()).date(leaves)));
            badge.addClassNames("kit-badge", "warn");
            return badge;
        }
        return badge("staff.state.active", "ok");
    }

    private Span badge(String key, String tone) {
        Span badge = new Span(getTranslation(key));
        badge.addClassNames("kit-badge", tone);
        return badge;
    }

    private static String centres(Person person) {
        return person.centres().stream().map(Centre::name).collect(joining(", "));
    }

    private static String roles(Person person) {
        return person.roles().stream().map(JobRole::name).collect(joining(", "));
    }

    private static String userName(PersonRecord row) {
        return row.account() == null ? "" : row.account().userName();
    }
}
