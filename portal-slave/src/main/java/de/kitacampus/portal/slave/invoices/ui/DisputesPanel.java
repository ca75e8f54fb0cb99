package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.slave.invoices.Dispute;
import de.kitacampus.portal.slave.invoices.Disputes;
import java.util.List;

/** The carrier's disputes and what became of them; nothing to see while there is none. */
class DisputesPanel extends Composite<Div> {

    private final transient Disputes disputes;
    private final InvoiceTexts texts = new InvoiceTexts(this);
    private final Grid<Dispute> grid = new Grid<>();

    DisputesPanel(Disputes disputes) {
        this.disputes = disputes;
        grid.setId("disputes-grid");
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(one -> texts.formats().dateTime(one.raisedAt())).setHeader(texts.text("dispute.raised"));
        grid.addColumn(Dispute::course)
                .setHeader(texts.text("column.course"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> one.centre().value()).setHeader(texts.text("column.centre"));
        grid.addColumn(one -> texts.formats().dateTime(one.occurredAt())).setHeader(texts.text("column.when"));
        grid.addColumn(one -> texts.money(one.price()))
                .setHeader(texts.text("column.billed"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(this::reason).setHeader(texts.text("dispute.reason")).setFlexGrow(2);
        grid.addComponentColumn(one -> Disputing.badge(one, texts))
                .setHeader(texts.text("column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::answer)
                .setHeader(texts.text("dispute.answer"))
                .setFlexGrow(3);
        GridColumns.cardsOnly(grid, one -> new RowCard(one.course(), texts.money(one.price()))
                .line(one.centre().value(), texts.formats().dateTime(one.occurredAt()))
                .line(reason(one))
                .with(Disputing.badge(one, texts))
                .with(answer(one)));
        getContent().addClassName("kit-stack");
        getContent().add(new H2(texts.text("disputes")), grid);
        show();
    }

    private String reason(Dispute dispute) {
        DisputeReason reason = dispute.reason();
        String words = reason == null ? texts.text("dispute.reason.OTHER") : texts.text("dispute.reason." + reason);
        return dispute.expected() == null
                ? words
                : words + " · " + texts.text("dispute.expected.short", texts.money(dispute.expected()));
    }

    private Component answer(Dispute dispute) {
        DisputeStatus.Decision decision = dispute.decision();
        Div answer = new Div();
        answer.addClassName("two-lines");
        if (decision != null) {
            String note = decision.creditNote();
            if (note != null) {
                answer.add(new Span(
                        new Span(texts.text("dispute.credited", texts.money(decision.credited())) + " "),
                        InvoiceView.link(note)));
            }
            answer.add(new Span(decision.answer()));
        } else if (dispute.problem() != null) {
            answer.add(new Span(texts.text("dispute.refused")));
        }
        return answer;
    }

    /** Sends what waits and hears what was decided; false when the master does not answer. */
    boolean refresh() {
        return disputes.refresh();
    }

    void show() {
        List<Dispute> all = disputes.all();
        grid.setItems(all);
        setVisible(!all.isEmpty());
    }
}
