package de.kitacampus.portal.master.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.portals.PortalNames;
import de.kitacampus.portal.master.usage.JournalChecks;
import de.kitacampus.portal.master.usage.Journals;
import de.kitacampus.portal.master.usage.Journals.StoredBatch;
import org.jspecify.annotations.Nullable;

/** The signed batches with their receipts, and the check of a portal's whole journal. */
class BatchesPanel extends Div {

    private final transient Journals journals;
    private final transient PortalNames portals;
    private final Formats formats = new Formats(getLocale());
    private final CheckPanel check;
    private final Grid<StoredBatch> grid = new Grid<>();
    private final Div totals = new Div();
    private final EmptyState empty =
            new EmptyState(getTranslation("usage.batches.empty"), getTranslation("usage.batches.empty.help"));
    private transient @Nullable PortalId portal;
    private long count;

    BatchesPanel(Journals journals, JournalChecks checks, PortalNames portals) {
        this.journals = journals;
        this.portals = portals;
        this.check = new CheckPanel(journals, checks, portals);
        addClassName("kit-stack");
        totals.addClassName("kit-totals");
        totals.setId("usage-batches-totals");
        empty.setId("usage-batches-empty");
        addColumns();
        GridColumns.cardsOnly(grid, this::card);
        grid.setId("usage-batches-grid");
        grid.addClassName("tall-grid");
        grid.setItems(query -> journals.batches(portal, query.getOffset(), query.getLimit()).stream(), _ ->
                (int) Math.min(count, Integer.MAX_VALUE));
        add(check, totals, grid, empty);
    }

    private void addColumns() {
        column("received", "10rem", batch -> formats.dateTime(batch.receivedAt()));
        column("portal", "14rem", batch -> portals.of(batch.portal()));
        number("epoch", "6rem", batch -> formats.number(batch.epoch()));
        number("range", "11rem", this::range);
        number("events", "8rem", this::events);
        grid.addComponentColumn(this::receiptButton)
                .setHeader(getTranslation("usage.receipt"))
                .setWidth("10rem")
                .setFlexGrow(0);
    }

    private Grid.Column<StoredBatch> column(String name, String width, ValueProvider<StoredBatch, String> value) {
        return grid.addColumn(value).setHeader(getTranslation("usage." + name)).setWidth(width);
    }

    private void number(String name, String width, ValueProvider<StoredBatch, String> value) {
        column(name, width, value).setTextAlign(ColumnTextAlign.END).addClassName("kit-amount");
    }

    private String range(StoredBatch batch) {
        return formats.number(batch.firstSequence()) + "–" + formats.number(batch.lastSequence());
    }

    private String events(StoredBatch batch) {
        return formats.number(batch.lastSequence() - batch.firstSequence() + 1);
    }

    private RowCard card(StoredBatch batch) {
        return new RowCard(portals.of(batch.portal()), range(batch))
                .line(
                        formats.dateTime(batch.receivedAt()),
                        getTranslation("usage.epoch") + ": " + formats.number(batch.epoch()),
                        getTranslation("usage.events") + ": " + events(batch))
                .with(receiptButton(batch));
    }

    private Button receiptButton(StoredBatch batch) {
        Button view = new Button(getTranslation("usage.view"), VaadinIcon.EYE.create(), _ -> open(batch));
        view.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        view.setAriaLabel(getTranslation(
                "usage.view.receipt", batch.firstSequence(), batch.lastSequence(), portals.of(batch.portal())));
        view.setId("usage-receipt-" + batch.epoch() + "-" + batch.firstSequence());
        return view;
    }

    private void open(StoredBatch batch) {
        String jws = journals.receipt(batch.portal(), batch.batchId()).orElse("");
        DocumentDialog dialog = new DocumentDialog(
                        getTranslation(
                                "usage.receipt.title",
                                batch.firstSequence(),
                                batch.lastSequence(),
                                portals.of(batch.portal())),
                        getTranslation("usage.receipt.help"))
                .with(getTranslation("usage.receipt.content"), DocumentDialog.content(jws))
                .with(getTranslation("usage.receipt.signed"), jws);
        dialog.setId("usage-receipt-dialog");
        dialog.open();
    }

    void show(@Nullable PortalId shown) {
        portal = shown;
        count = journals.countBatches(shown);
        check.show(shown);
        grid.getDataProvider().refreshAll();
        grid.setVisible(count > 0);
        empty.setVisible(count == 0);
        totals.removeAll();
        totals.add(new Span(getTranslation("usage.batches.count", count)));
    }
}
