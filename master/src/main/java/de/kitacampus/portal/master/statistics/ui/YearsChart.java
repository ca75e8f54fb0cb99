package de.kitacampus.portal.master.statistics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.statistics.StatisticsRow;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;

/** Bookings of each month, the years side by side; the table below has the same figures. */
class YearsChart extends Composite<Div> {

    private static final int YEARS = 4;
    private static final int FULL_HEIGHT_PERCENT = 100;

    /** @param years the months of each year, the earliest first */
    void show(Map<Integer, List<StatisticsRow>> years) {
        List<Map.Entry<Integer, List<StatisticsRow>>> all = List.copyOf(years.entrySet());
        List<Map.Entry<Integer, List<StatisticsRow>>> last = all.subList(Math.max(0, all.size() - YEARS), all.size());
        Element figure = new Element("figure").setAttribute("id", "statistics-chart");
        figure.getClassList().add("statistics-chart");
        figure.appendChild(
                new Element("figcaption").setText(getTranslation("statistics.chart")), legend(last), months(last));
        getContent().removeAll();
        getContent().getElement().appendChild(figure);
    }

    private Element legend(List<Map.Entry<Integer, List<StatisticsRow>>> years) {
        Formats formats = new Formats(getLocale());
        Element legend = new Element("ul");
        legend.getClassList().add("statistics-legend");
        for (int place = 0; place < years.size(); place++) {
            StatisticsRow sum = StatisticsRow.total(years.get(place).getValue());
            Element item = new Element("li");
            item.getClassList().add(shade(years, place));
            item.setText(getTranslation(
                    "statistics.chart.year",
                    String.valueOf(years.get(place).getKey()),
                    formats.number(sum.bookings()),
                    formats.money(sum.booked())));
            legend.appendChild(item);
        }
        return legend;
    }

    private Element months(List<Map.Entry<Integer, List<StatisticsRow>>> years) {
        long highest = Math.max(
                1,
                years.stream()
                        .flatMap(year -> year.getValue().stream())
                        .mapToLong(StatisticsRow::bookings)
                        .max()
                        .orElse(1));
        Formats formats = new Formats(getLocale());
        Element bars = new Element("div").setAttribute("role", "img");
        bars.setAttribute("aria-label", getTranslation("statistics.chart.text", formats.number(highest)));
        bars.getClassList().add("statistics-months");
        for (Month month : Month.values()) {
            Element group = new Element("div");
            group.getClassList().add("statistics-bars");
            for (int place = 0; place < years.size(); place++) {
                group.appendChild(bar(years.get(place).getValue(), month, highest, shade(years, place)));
            }
            Element column = new Element("div");
            column.getClassList().add("statistics-month");
            column.appendChild(
                    group, new Element("span").setText(month.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale())));
            bars.appendChild(column);
        }
        return bars;
    }

    private Element bar(List<StatisticsRow> year, Month month, long highest, String shade) {
        Formats formats = new Formats(getLocale());
        Element bar = new Element("i");
        bar.getClassList().add(shade);
        year.stream()
                .filter(row -> YearMonth.parse(row.key()).getMonth() == month)
                .findFirst()
                .ifPresent(row -> {
                    long height = Math.max(0, row.bookings()) * FULL_HEIGHT_PERCENT / highest;
                    bar.getStyle().set("height", height + "%");
                    bar.setAttribute(
                            "title", formats.month(YearMonth.parse(row.key())) + ": " + formats.number(row.bookings()));
                });
        return bar;
    }

    /** The latest year stands out, however many there are. */
    private static String shade(List<Map.Entry<Integer, List<StatisticsRow>>> years, int place) {
        return "statistics-year-" + (years.size() - 1 - place);
    }
}
