package de.kitacampus.portal.slave.ordering.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.ordering.GroupRun;
import de.kitacampus.portal.slave.ordering.OrderOutcome;
import de.kitacampus.portal.slave.ordering.PlannedBooking;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A run on its way, and what became of each line when it is done. */
class RunPanel extends Composite<Div> {

    private final OrderingTexts texts = new OrderingTexts(this);
    private final transient GroupRun run;
    private final transient Consumer<List<PlannedBooking>> again;
    private final Runnable done;
    private boolean complete;

    /**
     * @param again wants to try these lines once more
     * @param done the outcome was read
     */
    RunPanel(GroupRun run, Consumer<List<PlannedBooking>> again, Runnable done) {
        this.run = run;
        this.again = again;
        this.done = done;
        getContent().setId("group-run");
        getContent().addClassName("kit-stack");
        render();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Runnable unregister = run.listen(() -> {
            try {
                ui.access(this::render);
            } catch (UIDetachedException gone) {
                return;
            }
        });
        addDetachListener(detached -> {
            detached.unregisterListener();
            unregister.run();
        });
        render();
    }

    private void render() {
        if (complete) {
            return;
        }
        getContent().removeAll();
        if (run.isFinished()) {
            complete = true;
            showOutcome();
        } else {
            showProgress();
        }
    }

    private void showProgress() {
        Span words = new Span(texts.text("run.progress", run.done(), run.total()));
        words.setId("run-progress");
        words.getElement().setAttribute("role", "status");
        ProgressBar bar = new ProgressBar(0, run.total(), run.done());
        Div progress = new Div(words, bar);
        progress.addClassName("certificate-progress");
        Paragraph help = new Paragraph(texts.text("run.leave"));
        help.addClassName("quiet");
        getContent().add(new H2(texts.text("run.title")), progress, help);
    }

    private void showOutcome() {
        List<GroupRun.Result> results = run.results();
        long booked = results.stream().filter(one -> one.outcome().isBooked()).count();
        long asked = results.stream()
                .filter(one -> one.outcome() instanceof OrderOutcome.Requested)
                .count();
        List<PlannedBooking> open = run.open();
        Div totals = new Div(new Span(texts.text("run.booked", booked)));
        totals.setId("run-totals");
        totals.addClassName("kit-totals");
        totals.getElement().setAttribute("role", "status");
        if (asked > 0) {
            totals.add(new Span(texts.text("run.asked", asked)));
        }
        totals.add(new Span(texts.text("run.open", open.size())));
        getContent().add(new H2(texts.text("run.done")), totals, grid(results), buttons(open));
    }

    private Grid<GroupRun.Result> grid(List<GroupRun.Result> results) {
        Grid<GroupRun.Result> grid = new Grid<>();
        grid.setId("run-lines");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(one -> OrderingTexts.sortName(one.line().person()))
                .setHeader(texts.text("column.person"))
                .setSortable(true);
        grid.addColumn(one -> texts.label(one.line().course()))
                .setHeader(texts.text("column.course"))
                .setFlexGrow(2)
                .setSortable(true);
        grid.addComponentColumn(this::outcome)
                .setHeader(texts.text("column.outcome"))
                .setFlexGrow(3);
        GridColumns.cardsOnly(
                grid, one -> new RowCard(OrderingTexts.sortName(one.line().person()), "")
                        .line(texts.label(one.line().course()))
                        .with(outcome(one)));
        grid.setItems(results.stream()
                .sorted(Comparator.comparing(one -> one.outcome().isBooked()))
                .toList());
        return grid;
    }

    private Span outcome(GroupRun.Result one) {
        Span outcome = new Span(texts.outcome(one.outcome()));
        outcome.addClassName(one.outcome().isBooked() ? "strong" : "quiet");
        return outcome;
    }

    private Div buttons(List<PlannedBooking> open) {
        Button next = new Button(texts.text("run.next"), _ -> done.run());
        next.setId("run-next");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(next);
        buttons.addClassName("kit-toolbar");
        if (!open.isEmpty()) {
            Button retry = new Button(texts.text("run.again", open.size()), _ -> again.accept(open));
            retry.setId("run-again");
            buttons.add(retry);
        }
        return buttons;
    }
}
