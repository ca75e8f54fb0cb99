package de.kitacampus.portal.master.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.portals.PortalNames;
import de.kitacampus.portal.master.usage.Journals;
import de.kitacampus.portal.master.usage.Journals.SetAsideEvent;
import org.jspecify.annotations.Nullable;

/** Events that do not count, each with its reason and the text that the portal sent. */
class AsidePanel extends Div {

    private final transient Journals journals;
    private final transient PortalNames portals;
    private final Formats formats = new Formats(getLocale());
    private final Grid<SetAsideEvent> grid = new Grid<>();
    private final Div totals = new Div();
    private final EmptyState empty =
            new EmptyState(getTranslation("usage.aside.empty"), getTranslation("usage.aside.empty.help"));
    private transient @Nullable PortalId portal;
    private long count;

    AsidePanel(Journals journals, PortalNames portals) {
        this.journals = journals;
        this.portals = portals;
        addClassName("kit-stack");
        totals.addClassName("kit-totals");
        totals.setId("usage-aside-totals");
        empty.setId("usage-aside-empty");
        addColumns();
        GridColumns.cardsOnly(grid, event -> new RowCard(portals.of(event.portal()), place(event))
                .line(formats.dateTime(event.receivedAt()))
                .line(reason(event))
                .with(viewButton(event)));
        grid.setId("usage-aside-grid");
        grid.addClassName("tall-grid");
        grid.setItems(query -> journals.setAside(portal, query.getOffset(), query.getLimit()).stream(), _ ->
                (int) Math.min(count, Integer.MAX_VALUE));
        add(totals, grid, empty);
    }

    private void addColumns() {
        grid.addColumn(event -> formats.dateTime(event.receivedAt()))
                .setHeader(getTranslation("usage.received"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(event -> portals.of(event.portal()))
                .setHeader(getTranslation("usage.portal"))
                .setWidth("13rem");
        grid.addColumn(this::place)
                .setHeader(getTranslation("usage.sequence"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(this::reason)
                .setHeader(getTranslation("usage.reason"))
                .setTooltipGenerator(this::reason)
                .setWidth("26rem")
                .setFlexGrow(3);
        grid.addComponentColumn(this::viewButton).setWidth("9rem").setFlexGrow(0);
    }

    private String place(SetAsideEvent event) {
        return event.epoch() == 1
                ? formats.number(event.sequence())
                : getTranslation("usage.place.short", event.epoch(), event.sequence());
    }

    private String reason(SetAsideEvent event) {
        return getTranslation("usage.reason." + event.reason().name());
    }

    private Button viewButton(SetAsideEvent event) {
        Button view = new Button(getTranslation("usage.view"), VaadinIcon.EYE.create(), _ -> open(event));
        view.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        view.setAriaLabel(getTranslation("usage.view.event", event.sequence(), portals.of(event.portal())));
        view.setId("usage-aside-view-" + event.epoch() + "-" + event.sequence());
        return view;
    }

    private void open(SetAsideEvent event) {
        DocumentDialog dialog = new DocumentDialog(
                        getTranslation("usage.aside.title", event.sequence(), portals.of(event.portal())),
                        reason(event))
                .with(getTranslation("usage.detail"), event.detail())
                .with(getTranslation("usage.payload"), event.payload());
        dialog.setId("usage-aside-dialog");
        dialog.open();
    }

    void show(@Nullable PortalId shown) {
        portal = shown;
        count = journals.countSetAside(shown);
        grid.getDataProvider().refreshAll();
        grid.setVisible(count > 0);
        empty.setVisible(count == 0);
        totals.removeAll();
        totals.add(new Span(getTranslation("usage.aside.count", count)));
    }
}
