package de.kitacampus.portal.slave.ordering.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.ordering.Forecast;
import de.kitacampus.portal.slave.ordering.Plan;
import de.kitacampus.portal.slave.ordering.PlannedBooking;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What will happen, person by person, before anything happens. */
class PlanPanel extends Composite<Div> {

    private final OrderingTexts texts = new OrderingTexts(this);

    PlanPanel(Plan plan, Runnable confirm, Runnable back) {
        getContent().setId("group-plan");
        getContent().addClassName("kit-stack");
        H2 title = new H2(texts.text("plan.title"));
        title.getElement().setAttribute("tabindex", "-1");
        getContent().add(title, totals(plan), others(plan), grid(plan), buttons(plan, confirm, back));
    }

    private Div totals(Plan plan) {
        Div totals = new Div();
        totals.setId("plan-totals");
        totals.addClassName("kit-totals");
        totals.getElement().setAttribute("role", "status");
        long booked = plan.count(Forecast.WillBook.class);
        totals.add(new Span(texts.text("plan.booked", booked)));
        totals.add(new Span(texts.text("plan.purchase", texts.money(plan.purchasePrice()))));
        totals.add(new Span(texts.text("plan.selling", texts.money(plan.sellingPrice()))));
        return totals;
    }

    /** Those for whom nothing is booked, by why. */
    private Paragraph others(Plan plan) {
        List<String> parts = Stream.of(
                        part("plan.approval", plan.count(Forecast.NeedsApproval.class)),
                        part("plan.has", plan.count(Forecast.HasIt.class)),
                        part("plan.refused", plan.count(Forecast.MayNot.class) + plan.count(Forecast.NoCentre.class)))
                .filter(part -> !part.isEmpty())
                .toList();
        Paragraph others = new Paragraph(String.join(" ", parts));
        others.setId("plan-others");
        others.addClassName("quiet");
        others.setVisible(!parts.isEmpty());
        return others;
    }

    private String part(String key, long count) {
        return count == 0 ? "" : texts.text(key, count);
    }

    private Grid<PlannedBooking> grid(Plan plan) {
        Grid<PlannedBooking> grid = new Grid<>();
        grid.setId("plan-lines");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(line -> OrderingTexts.sortName(line.person()))
                .setHeader(texts.text("column.person"))
                .setSortable(true);
        grid.addColumn(line -> texts.label(line.course()))
                .setHeader(texts.text("column.course"))
                .setFlexGrow(2)
                .setSortable(true);
        grid.addComponentColumn(this::what)
                .setHeader(texts.text("column.what"))
                .setFlexGrow(3)
                .setComparator(Comparator.comparing(PlanPanel::rank));
        grid.addColumn(line -> texts.money(line.course().course().purchasePrice()))
                .setHeader(texts.text("column.purchase"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("7rem");
        grid.addColumn(line -> texts.money(line.course().sellingPrice()))
                .setHeader(texts.text("column.selling"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("7rem");
        GridColumns.cardsOnly(grid, line -> new RowCard(
                        OrderingTexts.sortName(line.person()),
                        line.forecast().acts() ? texts.money(line.course().sellingPrice()) : "")
                .line(texts.label(line.course()))
                .with(what(line)));
        grid.setItems(plan.lines().stream()
                .sorted(Comparator.comparing(PlanPanel::rank))
                .toList());
        return grid;
    }

    /** What needs attention comes first. */
    private static int rank(PlannedBooking line) {
        return switch (line.forecast()) {
            case Forecast.MayNot _, Forecast.NoCentre _ -> 0;
            case Forecast.NeedsApproval _ -> 1;
            case Forecast.HasIt _ -> 2;
            case Forecast.WillBook _ -> 3;
        };
    }

    private Div what(PlannedBooking line) {
        String colour =
                switch (line.forecast()) {
                    case Forecast.WillBook _ -> "ok";
                    case Forecast.NeedsApproval _, Forecast.HasIt _ -> "warn";
                    case Forecast.MayNot _, Forecast.NoCentre _ -> "bad";
                };
        Span badge = new Span(
                texts.text("what." + line.forecast().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)));
        badge.addClassNames("kit-badge", colour);
        Span sentence = new Span(texts.forecast(line.forecast()));
        sentence.addClassName("quiet");
        Div what = new Div(badge, sentence);
        what.addClassName("two-lines");
        return what;
    }

    private Div buttons(Plan plan, Runnable confirm, Runnable back) {
        int acting = plan.acting().size();
        Button book = new Button(texts.text("plan.confirm", acting), VaadinIcon.CHECK.create(), _ -> confirm.run());
        book.setId("plan-confirm");
        book.addThemeVariants(ButtonVariant.PRIMARY);
        book.setDisableOnClick(true);
        book.setEnabled(acting > 0);
        Button change = new Button(texts.text("plan.back"), _ -> back.run());
        change.setId("plan-back");
        Div buttons = new Div(book, change);
        buttons.addClassName("kit-toolbar");
        return buttons;
    }
}
