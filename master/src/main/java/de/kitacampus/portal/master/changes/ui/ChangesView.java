package de.kitacampus.portal.master.changes.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.changes.ChangePages;
import de.kitacampus.portal.master.changes.Changes;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeFilter;
import de.kitacampus.portal.master.shell.ChangeKind;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who changed which price, agreement, course, carrier, invoice or role, and when (Änderungen). */
@Route(ChangesView.ROUTE)
@Menu(title = "changes.title", order = 330, icon = "vaadin:time-backward")
@RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
class ChangesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "changes";

    private final transient Changes changes;
    private final transient Formats formats = new Formats(getLocale());
    private final transient ChangeText texts = new ChangeText(getLocale());
    private final Grid<Change> grid = new Grid<>();
    private final Span count = new Span();
    private final EmptyState empty =
            new EmptyState(getTranslation("changes.empty.title"), getTranslation("changes.empty.help"));
    private final ChangesExport export;
    private final ChangeFilters filters;

    ChangesView(Changes changes) {
        this.changes = changes;
        export = new ChangesExport(changes, texts);
        filters = new ChangeFilters(count, this::choose, () -> {
            show(ChangeFilter.ALL);
            choose(ChangeFilter.ALL);
        });
        count.setId("changes-count");
        count.getElement().setAttribute("role", "status");
        addColumns();
        addClassName("kit-page");
        add(
                new PageHeader(getTranslation("changes.title"), export).withHelp(getTranslation("changes.help")),
                filters,
                grid,
                empty);
    }

    private void addColumns() {
        grid.setId("changes-grid");
        grid.addClassName("tall-grid");
        grid.addColumn(change -> formats.dateTime(change.at()))
                .setHeader(getTranslation("changes.at"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(Change::by)
                .setHeader(getTranslation("changes.by"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("changes.kind"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(ChangesView::link)
                .setHeader(getTranslation("changes.subject"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(texts::of)
                .setHeader(getTranslation("changes.what"))
                .setTooltipGenerator(texts::of)
                .setWidth("20rem")
                .setFlexGrow(1);
        GridColumns.cardsOnly(grid, change -> new RowCard(link(change), badge(change))
                .line(texts.of(change))
                .line(formats.dateTime(change.at()), change.by()));
    }

    private static Anchor link(Change change) {
        return new Anchor(change.path(), change.subject());
    }

    private Span badge(Change change) {
        Span badge = new Span(texts.kind(change));
        badge.addClassName("kit-badge");
        return badge;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues address = new AddressValues(event.getLocation().getQueryParameters());
        show(new ChangeFilter(
                address.text("q").orElse(""),
                address.text("by").orElse(""),
                address.value("kind", name -> ChangeKind.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                address.value("from", LocalDate::parse).orElse(null),
                address.value("to", LocalDate::parse).orElse(null)));
    }

    /** The address follows the choice. */
    private void choose(ChangeFilter chosen) {
        refresh(chosen);
        Map<String, String> query = new TreeMap<>();
        put(query, "q", chosen.text());
        put(query, "by", chosen.by());
        put(query, "kind", chosen.kind());
        put(query, "from", chosen.from());
        put(query, "to", chosen.to());
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(ROUTE, QueryParameters.simple(query))));
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            query.put(name, value.toString());
        }
    }

    private void show(ChangeFilter filter) {
        filters.show(filter);
        refresh(filter);
    }

    private void refresh(ChangeFilter filter) {
        long found = changes.count(filter);
        ChangePages pages = changes.pages(filter);
        int shown = (int) Math.min(found, ChangePages.MOST);
        grid.setItems(query -> pages.page(query.getOffset(), query.getLimit()).stream(), query -> {
            query.getOffset();
            query.getLimit();
            return shown;
        });
        grid.setVisible(found > 0);
        empty.setVisible(found == 0);
        count.setText(getTranslation(found > shown ? "changes.count.latest" : "changes.count", found, shown));
        export.show(filter);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("changes.title");
    }
}
