package de.kitacampus.portal.master.costcontrol.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.costcontrol.CostControl;
import java.math.RoundingMode;
import java.util.List;

/** The courses on offer with their list prices. */
class OfferPanel extends Div {

    private final transient CostControl costs;
    private final Formats formats = new Formats(getLocale());
    private final Grid<Course> grid = new Grid<>();
    private final Span count = new Span();
    private final EmptyState empty =
            new EmptyState(getTranslation("costcontrol.empty"), getTranslation("costcontrol.empty.help"));
    private int rows;

    OfferPanel(CostControl costs) {
        this.costs = costs;
        addClassName("kit-stack");
        grid.setId("cost-offer");
        grid.addClassName("tall-grid");
        addColumns();
        GridColumns<Course> choice =
                new GridColumns<>(grid, "cost-offer", getTranslation("costcontrol.columns"), this::card);
        Div head = new Div(count, choice);
        head.addClassName("kit-list-head");
        add(head, grid, empty);
    }

    private void addColumns() {
        grid.addColumn(Course::number)
                .setHeader(getTranslation("costcontrol.course"))
                .setKey("number")
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(Course::title)
                .setHeader(getTranslation("costcontrol.title.course"))
                .setKey("title")
                .setTooltipGenerator(Course::title)
                .setWidth("18rem")
                .setFlexGrow(3);
        amount(grid.addColumn(course -> formats.money(course.listPrice())), "listprice");
        amount(grid.addColumn(course -> formats.percent(course.vatTreatment().rate())), "rate");
        amount(grid.addColumn(this::gross), "gross");
        amount(grid.addColumn(Course::usagePeriodMonths), "period");
    }

    private void amount(Grid.Column<Course> column, String name) {
        column.setHeader(getTranslation("costcontrol." + name))
                .setKey(name)
                .setWidth("9rem")
                .setTextAlign(ColumnTextAlign.END)
                .addClassName("kit-amount");
    }

    private String gross(Course course) {
        return formats.money(course.listPrice().withVat(course.vatTreatment().rate(), RoundingMode.HALF_UP));
    }

    private RowCard card(Course course) {
        return new RowCard(course.number() + " " + course.title(), formats.money(course.listPrice()))
                .line(
                        getTranslation("costcontrol.gross") + ": " + gross(course),
                        getTranslation("costcontrol.period") + ": " + course.usagePeriodMonths());
    }

    void show(String text) {
        List<Course> courses = costs.offer(text);
        rows = courses.size();
        grid.setItems(courses);
        grid.setVisible(rows > 0);
        empty.setVisible(rows == 0);
        count.setText(getTranslation("costcontrol.count.offer", rows));
    }

    /** How many courses are shown. */
    int count() {
        return rows;
    }
}
