package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.RightsHistory;
import de.kitacampus.portal.slave.rights.RightsHistory.Entry;
import de.kitacampus.portal.slave.rights.RightsHistory.Filter;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Who changed which right when. */
@Route("rights/history")
@RolesAllowed(PortalRole.ADMIN)
class RightsHistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROUTE = "rights/history";

    private final transient RightsHistory history;
    private final RightsTexts texts = new RightsTexts(this);
    private final HistoryFilterBar filters;
    private final Grid<Entry> grid = new Grid<>();
    private final Span count = new Span();
    private final Div empty = new Div();
    private transient Filter filter = Filter.NONE;

    RightsHistoryView(RightsHistory history, PersonalRights rights, Staff staff) {
        this.history = history;
        addClassNames("kit-page", "fills");
        filters = new HistoryFilterBar(rights, staff.roles(), this::narrowTo);
        grid.setId("rights-history");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAriaLabel(texts.text("history.title"));
        grid.addColumn(entry -> texts.formats().dateTime(entry.at()))
                .setHeader(texts.text("history.when"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(this::who)
                .setHeader(texts.text("history.who"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(entry -> {
                    Span what = new Span(texts.what(entry));
                    what.addClassName("two-lines");
                    return what;
                })
                .setHeader(texts.text("history.what"));
        GridColumns.cardsOnly(grid, entry -> new RowCard(texts.what(entry), "")
                .line(texts.formats().dateTime(entry.at()), who(entry)));
        grid.setItems(query -> history.page(filter, query.getOffset(), query.getLimit()).stream(), query ->
                (int) Math.min(history.count(filter), Integer.MAX_VALUE));
        count.setId("rights-history-count");
        count.addClassName("kit-totals");
        add(
                new PageHeader(texts.text("history.title")).withHelp(texts.text("history.help")),
                new RightsNav(ROUTE, rights.mayEdit()),
                filters,
                count,
                empty,
                grid);
    }

    private String who(Entry entry) {
        return Optional.ofNullable(entry.userName()).orElseGet(() -> texts.text("history.system"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = HistoryFilterBar.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        show();
    }

    private void narrowTo(Filter wanted) {
        filter = wanted;
        QueryParameters query = QueryParameters.simple(HistoryFilterBar.address(filter));
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(ROUTE, query));
        show();
    }

    private void show() {
        long found = history.count(filter);
        count.setText(texts.text("history.count", found));
        grid.setVisible(found > 0);
        grid.getDataProvider().refreshAll();
        empty.removeAll();
        if (found == 0) {
            String what = filter.equals(Filter.NONE) ? "history.empty" : "notFound";
            empty.add(new EmptyState(texts.text(what + ".title"), texts.text(what + ".help")));
        }
    }

    @Override
    public String getPageTitle() {
        return texts.text("history.title");
    }
}
