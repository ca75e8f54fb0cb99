package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.content.PackageVersion;
import de.kitacampus.portal.master.content.Packages;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** The current package of every course. */
@Route("packages")
@Menu(title = "content.packages.menu", order = 120, icon = "vaadin:archive")
@PermitAll
class PackagesView extends Div implements HasDynamicTitle {

    private final transient Catalog catalog;
    private final transient Packages packages;
    private transient List<PackageVersion> all;
    private final Grid<PackageVersion> grid = new Grid<>();
    private final Span count = new Span();
    private final Div toolbar = new Div();
    private final EmptyState empty = new EmptyState(
            getTranslation("content.packages.empty.title"), getTranslation("content.packages.empty.help"));
    private final TextField search = new TextField();

    PackagesView(Packages packages, Catalog catalog, CourseList courses, CurrentAccount current) {
        this.packages = packages;
        this.catalog = catalog;
        all = packages.allCurrent();
        addClassName("kit-page");
        add(new PageHeader(getTranslation("content.packages.title")).withHelp(getTranslation("content.packages.help")));
        if (current.may(Roles.CATALOG)) {
            add(new IncomingPackages(packages, courses, this::reload));
        }
        add(empty, toolbar(), grid());
        filter();
    }

    private void reload() {
        all = packages.allCurrent();
        filter();
    }

    private Div toolbar() {
        search.setId("packages-search");
        search.setPlaceholder(getTranslation("content.packages.search"));
        search.setAriaLabel(getTranslation("content.packages.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> filter());
        toolbar.add(search, count);
        toolbar.addClassName("kit-toolbar");
        return toolbar;
    }

    private Grid<PackageVersion> grid() {
        Formats formats = new Formats(getLocale());
        grid.setId("packages-grid");
        grid.addComponentColumn(PackagesView::link)
                .setHeader(getTranslation("content.column.course"))
                .setComparator(PackageVersion::course)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::courseTitle)
                .setHeader(getTranslation("content.column.title"))
                .setSortable(true)
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(one -> one.report().edition())
                .setHeader(getTranslation("content.column.standard"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(PackageVersion::version)
                .setHeader(getTranslation("content.column.version"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(one -> one.report().scoCount())
                .setHeader(getTranslation("content.column.scos"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(one -> Sizes.text(one.report().bytes(), getLocale()))
                .setHeader(getTranslation("content.column.size"))
                .setComparator(one -> one.report().bytes())
                .setAutoWidth(true);
        grid.addColumn(one -> formats.dateTime(one.addedAt()))
                .setHeader(getTranslation("content.column.added"))
                .setComparator(PackageVersion::addedAt)
                .setAutoWidth(true);
        GridColumns.cardsOnly(grid, this::card);
        return grid;
    }

    private RowCard card(PackageVersion one) {
        return new RowCard(
                        new Div(link(one), new Span(" " + courseTitle(one))),
                        Sizes.text(one.report().bytes(), getLocale()))
                .line(one.report().edition(), getTranslation("content.column.version") + ": " + one.version())
                .line(new Formats(getLocale()).dateTime(one.addedAt()));
    }

    private static RouterLink link(PackageVersion one) {
        return new RouterLink(
                one.course().value(),
                CoursePackagesView.class,
                new RouteParameters(
                        new RouteParam(CoursePackagesView.NUMBER, one.course().value())));
    }

    private String courseTitle(PackageVersion one) {
        return catalog.find(one.course())
                .map(course -> course.title())
                .orElse(one.report().title());
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<PackageVersion> found = all.stream()
                .filter(one -> (one.course() + " " + courseTitle(one))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        grid.setItems(found);
        empty.setVisible(all.isEmpty());
        toolbar.setVisible(!all.isEmpty());
        grid.setVisible(!all.isEmpty());
        count.setText(getTranslation("content.packages.count", found.size()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.packages.title");
    }
}
