package de.kitacampus.portal.master.statistics.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.statistics.Statistics;
import de.kitacampus.portal.master.statistics.StatisticsFilter;
import de.kitacampus.portal.master.statistics.StatisticsRow;
import de.kitacampus.portal.master.statistics.StatisticsSheet;
import de.kitacampus.portal.master.statistics.StatisticsTab;
import de.kitacampus.portal.master.statistics.StatisticsTable;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bookings and revenue over the years, drawn and as a table: {@code statistics?year=2026&tab=courses}. */
@Route(StatisticsView.ROUTE)
@Menu(title = "statistics.title", order = 301, icon = "vaadin:line-bar-chart")
@StyleSheet("statistics.css")
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING, Roles.SALES, Roles.AUDITOR})
class StatisticsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "statistics";

    private final transient Statistics statistics;
    private final StatisticsFilters filters;
    private final YearsChart chart = new YearsChart();
    private final Tabs tabs = new Tabs();
    private final Div totals = new Div();
    private final StatisticsGrid grid = new StatisticsGrid();
    private transient StatisticsFilter filter = StatisticsFilter.ALL;
    private transient StatisticsTable table = new StatisticsTable(List.of(), StatisticsRow.total(List.of()), 0);
    private StatisticsTab tab = StatisticsTab.MONTHS;
    private boolean showing;

    StatisticsView(Statistics statistics) {
        this.statistics = statistics;
        filters = new StatisticsFilters(
                statistics, chosen -> choose(tab, chosen), () -> choose(tab, StatisticsFilter.ALL));
        addClassName("kit-page");
        totals.setId("statistics-totals");
        totals.addClassName("kit-totals");
        for (StatisticsTab one : StatisticsTab.values()) {
            Tab item = new Tab(getTranslation("statistics.tab." + one.key()));
            item.setId("statistics-tab-" + one.key());
            tabs.add(item);
        }
        tabs.addSelectedChangeListener(_ -> choose(StatisticsTab.values()[tabs.getSelectedIndex()], filter));
        add(
                new PageHeader(getPageTitle(), export()).withHelp(getTranslation("statistics.help")),
                filters,
                chart,
                tabs,
                totals,
                grid);
    }

    private Anchor export() {
        Anchor link = new Anchor(DownloadHandler.fromInputStream(_ -> file()), "");
        link.setId("statistics-export");
        link.addClassName("kit-button-link");
        link.getElement().setAttribute("download", true);
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(getTranslation("statistics.export")));
        return link;
    }

    /** Exactly the table that is shown. */
    private DownloadResponse file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatisticsSheet.of(tab, showsBilled(), this::getTranslation).write(out, table.withTotal());
        byte[] bytes = out.toByteArray();
        Integer year = filter.year();
        String name = "statistik-" + tab.key() + (year == null ? "" : "-" + year) + ".xlsx";
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, ExcelExport.MEDIA_TYPE, bytes.length);
    }

    private boolean showsBilled() {
        return !filter.isOfCourses() && (tab == StatisticsTab.MONTHS || tab == StatisticsTab.CARRIERS);
    }

    private void choose(StatisticsTab wanted, StatisticsFilter chosen) {
        if (!showing) {
            show(wanted, chosen);
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, new Location(ROUTE, QueryParameters.simple(parameters()))));
        }
    }

    private void show(StatisticsTab wanted, StatisticsFilter chosen) {
        showing = true;
        tab = wanted;
        filter = chosen;
        tabs.setSelectedIndex(wanted.ordinal());
        filters.show(chosen);
        chart.show(statistics.byYear(chosen));
        table = statistics.table(wanted, chosen);
        grid.show(wanted, table.rows(), showsBilled());
        showTotals(table.total());
        showing = false;
    }

    private void showTotals(StatisticsRow sum) {
        Formats formats = new Formats(getLocale());
        totals.removeAll();
        totals.add(
                new Span(getTranslation("statistics.bookings") + ": " + formats.number(sum.bookings())),
                new Span(getTranslation("statistics.booked") + ": " + formats.money(sum.booked())));
        if (showsBilled() && sum.billed() != null) {
            totals.add(new Span(getTranslation("statistics.billed") + ": " + formats.money(sum.billed())));
        }
        if (table.repeated() > 0) {
            totals.add(new Span(getTranslation("statistics.repeated", table.repeated())));
        }
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "tab", tab.key());
        put(parameters, "year", filter.year());
        put(parameters, "customer", filter.customer());
        Category category = filter.category();
        put(parameters, "category", category == null ? null : category.name().toLowerCase(Locale.ROOT));
        put(parameters, "course", filter.course());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues address = new AddressValues(event.getLocation().getQueryParameters());
        show(
                address.one("tab", StatisticsTab.values(), StatisticsTab.MONTHS),
                new StatisticsFilter(
                        address.value("year", Integer::valueOf)
                                .filter(statistics.years()::contains)
                                .orElse(null),
                        address.value("customer", CustomerNumber::of).orElse(null),
                        address.value("category", text -> Category.valueOf(text.toUpperCase(Locale.ROOT)))
                                .orElse(null),
                        address.value("course", CourseNumber::of).orElse(null)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statistics.title");
    }
}
