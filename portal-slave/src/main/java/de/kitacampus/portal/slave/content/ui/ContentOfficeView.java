package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.content.ContentEditing;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.content.ContentLibrary;
import de.kitacampus.portal.slave.content.ContentState;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.content.Readings;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** "Inhalte verwalten": everything the carrier put in. Heads see what was published and who read it. */
@Route(ContentOfficeView.ROUTE)
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
@Menu(title = "content.office.menu", order = 36, icon = "vaadin:folder-add")
class ContentOfficeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "content";

    private final transient ContentLibrary library;
    private final transient Readings readings;
    private final transient ContentActions actions;
    private final transient Clock clock;
    private final boolean admin;
    private final ContentTexts texts = new ContentTexts(this);
    private final OfficeFilterBar filters = new OfficeFilterBar(this::choose, () -> choose(OfficeFilter.NONE));
    private final Span count = new Span();
    private final Grid<OwnContent> grid = new Grid<>();
    private final Div empty = new Div();
    private transient OfficeFilter filter = OfficeFilter.NONE;
    private transient Map<ContentId, Readings.Count> counts = Map.of();

    ContentOfficeView(
            ContentLibrary library, ContentEditing editing, Readings readings, CurrentAccount account, Clock clock) {
        this.library = library;
        this.readings = readings;
        this.clock = clock;
        admin = account.isCarrierAdmin();
        actions = new ContentActions(this, library, editing, this::refresh);
        addClassNames("kit-page", "fills");
        count.setId("content-count");
        count.getElement().setAttribute("role", "status");
        columns();
        Div line = new Div(count, new GridColumns<>(grid, "content", texts.text("columns"), this::card));
        line.addClassName("kit-list-head");
        add(header(), filters, line, grid, empty);
    }

    private PageHeader header() {
        if (!admin) {
            return new PageHeader(texts.text("office.title")).withHelp(texts.text("office.help.head"));
        }
        Button upload =
                new Button(texts.text("upload"), VaadinIcon.UPLOAD.create(), click -> actions.upload(filter.folder()));
        upload.setId("content-upload");
        upload.addThemeVariants(ButtonVariant.PRIMARY);
        Button link = new Button(texts.text("link.new"), VaadinIcon.LINK.create(), click -> actions.newLink());
        link.setId("content-link-new");
        return new PageHeader(texts.text("office.title"), upload, link).withHelp(texts.text("office.help"));
    }

    private void columns() {
        grid.setId("content-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(OwnContent::number)
                .setHeader(texts.text("column.number"))
                .setKey("number")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::title)
                .setHeader(texts.text("column.title"))
                .setKey("title")
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.addColumn(content -> texts.facts(content.version()))
                .setHeader(texts.text("column.kind"))
                .setKey("kind")
                .setWidth("11rem");
        grid.addComponentColumn(content -> texts.state(content, today()))
                .setHeader(texts.text("column.state"))
                .setKey("state")
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addColumn(content -> texts.validity(content.data()))
                .setHeader(texts.text("column.validity"))
                .setKey("validity")
                .setWidth("9rem");
        if (admin) {
            grid.addColumn(this::read)
                    .setHeader(texts.text("column.read"))
                    .setKey("read")
                    .setWidth("9rem");
        }
        grid.addComponentColumn(this::menu).setKey("actions").setWidth("6rem").setFlexGrow(0);
    }

    private Component title(OwnContent content) {
        Span name = new Span(content.title());
        name.addClassName("strong");
        Span folder = new Span(
                content.data().folder().isEmpty()
                        ? texts.text("folder.none")
                        : content.data().folder());
        folder.addClassName("quiet");
        Div lines = new Div(name, folder);
        lines.addClassName("two-lines");
        return lines;
    }

    private String read(OwnContent content) {
        Readings.Count count = counts.getOrDefault(content.id(), new Readings.Count(0, 0));
        return content.data().mustConfirm()
                ? texts.text("read.both", count.opened(), count.confirmed())
                : texts.text("read.opened", count.opened());
    }

    private Component menu(OwnContent content) {
        return actions.menu(content, admin);
    }

    private RowCard card(OwnContent content) {
        return new RowCard(content.title(), texts.state(content, today()))
                .line(content.number(), content.data().folder(), texts.facts(content.version()))
                .line(admin ? read(content) : "")
                .with(menu(content));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.office.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues address = new AddressValues(event.getLocation().getQueryParameters());
        filter = new OfficeFilter(
                address.text("q").orElse(null),
                address.text("folder").orElse(null),
                address.value("state", text -> ContentState.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(null));
        refresh();
    }

    private void choose(OfficeFilter chosen) {
        filter = chosen;
        Map<String, String> url = new LinkedHashMap<>();
        put(url, "q", chosen.words());
        put(url, "folder", chosen.folder());
        put(url, "state", chosen.state() == null ? null : chosen.state().name().toLowerCase(Locale.ROOT));
        String query = QueryParameters.simple(url).getQueryString();
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, query.isEmpty() ? ROUTE : ROUTE + "?" + query));
        refresh();
    }

    private static void put(Map<String, String> url, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            url.put(key, value.strip());
        }
    }

    private void refresh() {
        List<OwnContent> all = admin ? library.all() : readings.looked();
        counts = readings.counts();
        filters.folders(all.stream()
                .map(content -> content.data().folder())
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .toList());
        filters.show(filter);
        List<OwnContent> found = all.stream().filter(filter::matches).toList();
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        count.setText(texts.text("count", found.size()));
        empty.removeAll();
        empty.setVisible(found.isEmpty());
        if (found.isEmpty()) {
            empty.add(nothing(all.isEmpty()));
        }
    }

    private EmptyState nothing(boolean atAll) {
        String key = !atAll ? "no-match" : admin ? "none" : "none.head";
        return new EmptyState(texts.text("office." + key + ".title"), texts.text("office." + key));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }
}
