package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.catalog.CatalogFile;
import de.kitacampus.portal.master.catalog.CatalogLink;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseFilter;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.catalog.CourseOrder;
import de.kitacampus.portal.master.catalog.CourseSchedule;
import de.kitacampus.portal.master.catalog.CourseSchedules;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** All courses, found by words and narrowed by chips. */
@Route(CoursesView.PATH)
@Menu(title = "catalog.courses", order = 100, icon = "vaadin:book")
@PermitAll
class CoursesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "courses";

    private final transient CourseList courses;
    private final transient CourseSchedules schedules;
    private final transient CurrentAccount current;
    private final transient Formats formats = new Formats(getLocale());
    private final Grid<CourseEntry> grid = new Grid<>();
    private final CourseFilterBar filters = new CourseFilterBar(this::filtered);
    private final Span count = new Span();
    private final EmptyState empty =
            new EmptyState(getTranslation("catalog.empty"), getTranslation("catalog.empty.help"));
    private transient CourseFilter filter = CourseFilter.ALL;
    private transient Map<CourseNumber, CourseSchedule> planned = Map.of();

    CoursesView(
            CourseList courses,
            CourseSchedules schedules,
            ObjectProvider<CatalogFile> files,
            ObjectProvider<CatalogLink> links,
            CurrentAccount current) {
        this.courses = courses;
        this.schedules = schedules;
        this.current = current;
        addClassName("kit-page");
        count.setId("courses-count");
        count.addClassName("kit-totals");
        Grid<CourseEntry> list = grid();
        Div head = new Div(count, new GridColumns<>(list, "courses", getTranslation("catalog.columns"), this::card));
        head.addClassName("kit-list-head");
        FileLinks downloads = new FileLinks(files.orderedStream().toList(), () -> filter);
        add(header(links.orderedStream().toList()), filters, head, list, empty, downloads);
    }

    private PageHeader header(List<CatalogLink> links) {
        PageHeader header = new PageHeader(getTranslation("catalog.courses"), actions(links));
        return header.withHelp(getTranslation("catalog.courses.help"));
    }

    private Component[] actions(List<CatalogLink> links) {
        return current.may(Roles.CATALOG)
                ? Stream.concat(Stream.of(addButton()), links.stream().map(this::link))
                        .toArray(Component[]::new)
                : new Component[0];
    }

    private Component link(CatalogLink link) {
        Anchor anchor = new Anchor(link.path(), getTranslation(link.labelKey()));
        anchor.addClassName("kit-button-link");
        anchor.setId("courses-link-" + link.labelKey().replace('.', '-'));
        return anchor;
    }

    private Button addButton() {
        Button add = new Button(getTranslation("catalog.add"), VaadinIcon.PLUS.create(), _ -> open(CourseView.NEW));
        add.setId("courses-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void open(String number) {
        getUI().ifPresent(ui -> ui.navigate(PATH + "/" + number));
    }

    private Grid<CourseEntry> grid() {
        grid.setId("courses-grid");
        grid.addClassNames("tall-grid", "clickable");
        grid.addColumn(entry -> entry.number().value())
                .setHeader(getTranslation("catalog.number"))
                .setSortProperty(CourseOrder.NUMBER.name())
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(CoursesView::title))
                .setHeader(getTranslation("catalog.title"))
                .setSortProperty(CourseOrder.TITLE.name())
                .setWidth("16rem")
                .setFlexGrow(4);
        grid.addColumn(new ComponentRenderer<>(this::state))
                .setHeader(getTranslation("catalog.state"))
                .setSortProperty(CourseOrder.STATE.name())
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(entry -> formats.money(entry.data().listPrice()))
                .setHeader(getTranslation("catalog.price"))
                .setSortProperty(CourseOrder.PRICE.name())
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(entry -> formats.duration(Duration.ofMinutes(entry.data().learningMinutes())))
                .setHeader(getTranslation("catalog.learning-time"))
                .setSortProperty(CourseOrder.LEARNING_TIME.name())
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(entry -> formats.date(entry.changedAt()))
                .setHeader(getTranslation("catalog.changed"))
                .setSortProperty(CourseOrder.CHANGED.name())
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addItemClickListener(click -> open(click.getItem().number().value()));
        grid.setItems(this::fetch, _ -> courses.count(filter));
        return grid;
    }

    private RowCard card(CourseEntry entry) {
        Anchor title = new Anchor(
                PATH + "/" + entry.number(), entry.number() + " " + entry.data().title());
        return new RowCard(title, formats.money(entry.data().listPrice()))
                .with(state(entry))
                .line(
                        formats.duration(Duration.ofMinutes(entry.data().learningMinutes())),
                        formats.date(entry.changedAt()));
    }

    private Component state(CourseEntry entry) {
        Span state = new Span(new StateBadge(entry.state()));
        state.addClassName("state-cell");
        CourseSchedule schedule = planned.get(entry.number());
        if (schedule != null && schedule.publishOn() != null) {
            state.add(new Span(getTranslation("catalog.from-day", formats.date(schedule.publishOn()))));
        } else if (schedule != null && schedule.retireOn() != null) {
            state.add(new Span(getTranslation(
                    "catalog.until-day", formats.date(schedule.retireOn().minusDays(1)))));
        }
        return state;
    }

    private static Component title(CourseEntry entry) {
        return new Anchor(PATH + "/" + entry.number(), entry.data().title());
    }

    private Stream<CourseEntry> fetch(Query<CourseEntry, Void> query) {
        QuerySortOrder sort = query.getSortOrders().stream()
                .findFirst()
                .orElse(new QuerySortOrder(CourseOrder.NUMBER.name(), SortDirection.ASCENDING));
        return courses
                .search(
                        filter,
                        CourseOrder.valueOf(sort.getSorted()),
                        sort.getDirection() == SortDirection.ASCENDING,
                        query.getPage(),
                        query.getPageSize())
                .stream();
    }

    /** A person changed the filter: show the result, and keep the filter in the address for links and for coming back. */
    private void filtered() {
        show(filters.filter());
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(PATH, CourseFilterQuery.of(filter))));
    }

    private void show(CourseFilter next) {
        filter = next;
        planned = schedules.all();
        int found = courses.count(filter);
        count.setText(getTranslation("catalog.count", found, courses.count(CourseFilter.ALL)));
        empty.setVisible(found == 0);
        grid.setVisible(found > 0);
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CourseFilter asked = CourseFilterQuery.read(event.getLocation().getQueryParameters());
        filters.set(asked);
        show(asked);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.courses");
    }
}
