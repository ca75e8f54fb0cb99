package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import de.kitacampus.portal.slave.costcontrol.MonthTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** EK and VK of twelve months as bars that can be chosen, and the same as a table. */
class MonthChart extends Composite<Section> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CostTexts texts;
    private final Consumer<BillingPeriod> choose;

    MonthChart(Offers offers, List<MonthTotals> months, Consumer<BillingPeriod> choose) {
        texts = new CostTexts(this, offers);
        this.choose = choose;
        getContent().setId(texts.id("chart"));
        getContent().addClassName("cost-chart");
        BigDecimal highest = highest(months);
        OrderedList bars = new OrderedList();
        bars.addClassName("cost-bars");
        months.forEach(month -> bars.add(new ListItem(bar(month, highest))));
        Details table = new Details(texts.text("chart.table"), table(months));
        table.setId(texts.id("chart-table"));
        getContent().add(new H2(texts.text("chart.title")), legend(), bars, table);
    }

    private static BigDecimal highest(List<MonthTotals> months) {
        return months.stream()
                .flatMap(month ->
                        Stream.of(month.totals().purchasePrice(), month.totals().sellingPrice()))
                .map(Money::amount)
                .max(BigDecimal::compareTo)
                .filter(amount -> amount.signum() > 0)
                .orElse(BigDecimal.ONE);
    }

    private Div legend() {
        Div legend = new Div(key("purchase", "total.purchase"), key("selling", "total.selling"));
        legend.addClassName("cost-legend");
        return legend;
    }

    private Span key(String colour, String text) {
        Span mark = new Span();
        mark.addClassNames("cost-mark", colour);
        return new Span(mark, new Span(texts.text(text)));
    }

    private NativeButton bar(MonthTotals month, BigDecimal highest) {
        Div columns = new Div(
                column("purchase", month.totals().purchasePrice(), highest),
                column("selling", month.totals().sellingPrice(), highest));
        columns.addClassName("cost-columns");
        Span label = new Span(DateTimeFormatter.ofPattern("MMM", texts.formats().locale())
                .format(month.month().month()));
        NativeButton bar = new NativeButton();
        bar.add(columns, label);
        bar.addClassName("cost-bar");
        bar.setId(texts.id("bar-" + month.month()));
        bar.getElement().setAttribute("aria-label", sentence(month));
        bar.getElement().setAttribute("title", sentence(month));
        bar.addClickListener(click -> choose.accept(month.month()));
        return bar;
    }

    private String sentence(MonthTotals month) {
        return texts.text(
                "chart.sentence",
                texts.month(month.month()),
                month.totals().count(),
                texts.formats().money(month.totals().purchasePrice()),
                texts.formats().money(month.totals().sellingPrice()));
    }

    private static Div column(String colour, Money amount, BigDecimal highest) {
        Div column = new Div();
        column.addClassNames("cost-column", colour);
        BigDecimal share =
                amount.amount().max(BigDecimal.ZERO).multiply(HUNDRED).divide(highest, 2, RoundingMode.HALF_UP);
        column.getStyle().set("height", share.toPlainString() + "%");
        return column;
    }

    private NativeTable table(List<MonthTotals> months) {
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("month", "total.count", "total.purchase", "total.selling", "total.vat")) {
            head.add(new NativeTableHeaderCell(texts.text(key)));
        }
        NativeTableBody body = new NativeTableBody();
        months.forEach(month -> body.add(row(month)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("cost-table");
        return table;
    }

    private NativeTableRow row(MonthTotals month) {
        var formats = texts.formats();
        var sums = month.totals();
        return new NativeTableRow(
                new NativeTableCell(texts.month(month.month())),
                new NativeTableCell(formats.number(sums.count())),
                new NativeTableCell(formats.money(sums.purchasePrice())),
                new NativeTableCell(formats.money(sums.sellingPrice())),
                new NativeTableCell(formats.money(sums.vatIncluded())));
    }
}
