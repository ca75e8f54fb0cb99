package de.kitacampus.portal.master.costcontrol.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.usage.MonthSum;
import java.time.format.TextStyle;
import java.util.List;

/** Bookings of the last months as bars, and as a table with EK for those who do not see them or want the figures. */
class MonthChart extends Composite<Div> {

    private static final int FULL_HEIGHT_PERCENT = 75;

    void show(List<MonthSum> months) {
        Formats formats = new Formats(getLocale());
        getContent().removeAll();
        Element figure = new Element("figure");
        figure.getClassList().add("cost-chart");
        figure.appendChild(
                new Element("figcaption").setText(getTranslation("costcontrol.chart")), bars(months, formats));
        getContent().getElement().appendChild(figure);
        Div table = new Div();
        table.getElement().appendChild(table(months, formats));
        Details details = new Details(getTranslation("costcontrol.chart.table"), table);
        details.setId("cost-chart-table");
        getContent().add(details);
    }

    private Element bars(List<MonthSum> months, Formats formats) {
        long highest =
                Math.max(1, months.stream().mapToLong(MonthSum::bookings).max().orElse(1));
        long all = months.stream().mapToLong(MonthSum::bookings).sum();
        Element bars = new Element("div").setAttribute("role", "img");
        bars.setAttribute(
                "aria-label", getTranslation("costcontrol.chart.text", formats.number(all), formats.number(highest)));
        bars.getClassList().add("cost-bars");
        for (MonthSum month : months) {
            long height = Math.max(0, month.bookings()) * FULL_HEIGHT_PERCENT / highest;
            Element bar = new Element("div")
                    .setAttribute("title", formats.month(month.month().month()));
            bar.getClassList().add("cost-bar");
            Element column = new Element("i");
            column.getStyle().set("height", height + "%");
            String name = month.month().month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale());
            bar.appendChild(
                    new Element("span").setText(formats.number(month.bookings())),
                    column,
                    new Element("span").setText(name));
            bars.appendChild(bar);
        }
        return bars;
    }

    private Element table(List<MonthSum> months, Formats formats) {
        Element table = new Element("table");
        table.getClassList().add("cost-table");
        table.appendChild(row(
                "th",
                getTranslation("costcontrol.month"),
                getTranslation("costcontrol.bookings"),
                getTranslation("costcontrol.ek")));
        for (MonthSum month : months) {
            table.appendChild(row(
                    "td",
                    formats.month(month.month().month()),
                    formats.number(month.bookings()),
                    formats.money(month.purchasePrice())));
        }
        return table;
    }

    private static Element row(String cell, String... texts) {
        Element row = new Element("tr");
        for (String text : texts) {
            row.appendChild(new Element(cell).setText(text));
        }
        return row;
    }
}
