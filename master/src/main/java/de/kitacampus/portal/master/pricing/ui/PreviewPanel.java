package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.pricing.AgreementPreview.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Function;

/** What the last twelve months cost and would have cost: a sentence, bars side by side, and the figures. */
@StyleSheet("cost-control.css")
class PreviewPanel extends Div {

    private static final BigDecimal FULL_HEIGHT_PERCENT = BigDecimal.valueOf(75);

    private final transient Formats formats = new Formats(getLocale());

    PreviewPanel() {
        setId("agreement-preview");
        addClassName("kit-stack");
        setVisible(false);
    }

    void show(List<Row> rows) {
        removeAll();
        setVisible(true);
        Money paid = sum(rows, Row::paid);
        Money drafted = sum(rows, Row::drafted);
        Money more = drafted.minus(paid);
        String key = more.isZero()
                ? "pricing.preview.same"
                : more.isNegative() ? "pricing.preview.less" : "pricing.preview.more";
        Paragraph sentence = new Paragraph(getTranslation(
                key,
                formats.money(drafted),
                formats.money(paid),
                formats.money(more.isNegative() ? more.times(-1) : more)));
        sentence.getElement().setAttribute("role", "status");
        Div chart = new Div();
        chart.getElement().appendChild(chart(rows), table(rows, paid, drafted));
        add(sentence, chart);
    }

    private static Money sum(List<Row> rows, Function<Row, Money> of) {
        return rows.stream().map(of).reduce(Money.zeroEuro(), Money::plus);
    }

    private Element chart(List<Row> rows) {
        BigDecimal highest = rows.stream()
                .map(row -> row.paid().amount().max(row.drafted().amount()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        Element bars = new Element("div").setAttribute("role", "img");
        bars.setAttribute("aria-label", getTranslation("pricing.preview.chart"));
        bars.getClassList().add("cost-bars");
        for (Row row : rows) {
            Element bar = new Element("div")
                    .setAttribute("title", formats.month(row.month().month()));
            bar.getClassList().add("cost-bar");
            Element pair = new Element("div");
            pair.getClassList().add("preview-pair");
            pair.appendChild(column(row.paid(), highest, "paid"), column(row.drafted(), highest, "drafted"));
            String name = row.month().month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale());
            bar.appendChild(pair, new Element("span").setText(name));
            bars.appendChild(bar);
        }
        Element figure = new Element("figure");
        figure.getClassList().add("cost-chart");
        figure.appendChild(new Element("figcaption").setText(getTranslation("pricing.preview.chart")), bars);
        return figure;
    }

    private static Element column(Money amount, BigDecimal highest, String kind) {
        BigDecimal height = amount.amount()
                .max(BigDecimal.ZERO)
                .multiply(FULL_HEIGHT_PERCENT)
                .divide(highest, 1, RoundingMode.HALF_UP);
        Element column = new Element("i");
        column.getClassList().add(kind);
        column.getStyle().set("height", height + "%");
        return column;
    }

    private Element table(List<Row> rows, Money paid, Money drafted) {
        Element table = new Element("table");
        table.getClassList().add("cost-table");
        table.appendChild(line(
                "th",
                getTranslation("pricing.preview.month"),
                getTranslation("pricing.preview.paid"),
                getTranslation("pricing.preview.drafted"),
                getTranslation("pricing.preview.difference")));
        rows.forEach(row -> table.appendChild(line(
                "td",
                formats.month(row.month().month()),
                formats.money(row.paid()),
                formats.money(row.drafted()),
                formats.money(row.difference()))));
        table.appendChild(line(
                "th",
                getTranslation("pricing.preview.sum"),
                formats.money(paid),
                formats.money(drafted),
                formats.money(drafted.minus(paid))));
        return table;
    }

    private static Element line(String cell, String... texts) {
        Element row = new Element("tr");
        for (String text : texts) {
            row.appendChild(new Element(cell).setText(text));
        }
        return row;
    }
}
