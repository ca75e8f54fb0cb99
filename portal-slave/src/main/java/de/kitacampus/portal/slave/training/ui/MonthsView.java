package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.training.BoardQuery;
import de.kitacampus.portal.slave.training.MonthState;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingRules;
import de.kitacampus.portal.slave.training.TrainingStatus;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** How the duties stood at the ends of the last twelve months, as bars and as a table. */
@Route("training/months")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class MonthsView extends TrainingPage {

    private static final int MONTHS = 12;

    private final Div content = new Div();
    private volatile List<MonthState> shown = List.of();

    MonthsView(TrainingBoard board, TrainingRules rules) {
        super("training/months", "months.title", board, rules, false);
        content.addClassName("training-board");
        ExcelExport<MonthState> sheet = sheet();
        ExcelLink link =
                new ExcelLink("training-excel", texts.text("months.title"), out -> sheet.write(out, shown.stream()));
        build("months", "months.help", link, content);
    }

    @Override
    protected void refresh() {
        content.removeAll();
        shown = board.months(filters.query(), MONTHS);
        long highest =
                shown.stream().mapToLong(month -> month.counts().total()).max().orElse(0);
        if (highest == 0) {
            content.add(nothingFound());
            return;
        }
        OrderedList bars = new OrderedList();
        bars.addClassName("training-months");
        shown.forEach(month -> bars.add(new ListItem(bar(month, highest))));
        content.add(legend(), bars, table());
    }

    private Div legend() {
        Div legend = new Div();
        legend.addClassName("cost-legend");
        StatusBar.ORDER.forEach(status -> {
            Span mark = new Span();
            mark.addClassNames("training-mark", StatusBar.css(status));
            legend.add(new Span(mark, new Span(texts.status(status))));
        });
        return legend;
    }

    private Component bar(MonthState month, long highest) {
        Div column = new Div();
        column.addClassName("training-month");
        for (TrainingStatus status : StatusBar.ORDER.reversed()) {
            Div part = new Div();
            part.addClassName(StatusBar.css(status));
            part.getStyle().set("height", 100.0 * month.counts().of(status) / highest + "%");
            column.add(part);
        }
        Span label = new Span(
                DateTimeFormatter.ofPattern("MMM yy", texts.formats().locale()).format(month.day()));
        BoardQuery query = filters.query().on(month.day());
        Anchor bar = new Anchor(Address.of("training", filters.address(query)));
        bar.add(column, label);
        bar.addClassName("training-month-bar");
        String sentence = texts.date(month.day()) + ": " + StatusBar.sentence(texts, month.counts());
        bar.setAriaLabel(sentence);
        bar.getElement().setAttribute("title", sentence);
        return bar;
    }

    private NativeTable table() {
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(texts.text("months.column")));
        StatusBar.ORDER.forEach(status -> head.add(new NativeTableHeaderCell(texts.status(status))));
        head.add(new NativeTableHeaderCell(texts.text("column.total")));
        NativeTableBody body = new NativeTableBody();
        shown.forEach(month -> body.add(row(month)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("cost-table", "training-months-table");
        return table;
    }

    private NativeTableRow row(MonthState month) {
        NativeTableRow row = new NativeTableRow(new NativeTableCell(texts.date(month.day())));
        StatusBar.ORDER.forEach(status -> row.add(
                new NativeTableCell(texts.formats().number(month.counts().of(status)))));
        row.add(new NativeTableCell(texts.formats().number(month.counts().total())));
        return row;
    }

    private ExcelExport<MonthState> sheet() {
        List<ExcelColumn<MonthState>> columns = new ArrayList<>();
        columns.add(ExcelColumn.date(texts.text("months.column"), 14, MonthState::day));
        StatusBar.ORDER.forEach(status -> columns.add(ExcelColumn.number(
                texts.status(status), 14, month -> month.counts().of(status))));
        columns.add(ExcelColumn.number(
                texts.text("column.total"), 14, month -> month.counts().total()));
        return new ExcelExport<>(texts.text("months.title"), columns);
    }
}
