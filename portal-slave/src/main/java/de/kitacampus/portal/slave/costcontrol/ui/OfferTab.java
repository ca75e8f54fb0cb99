package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import java.math.RoundingMode;
import java.util.List;

/** Tab "Kursangebot": what each course costs at present. */
class OfferTab extends Composite<Div> {

    private final CostTexts texts = new CostTexts(this);
    private final Grid<OfferedCourse> grid = new Grid<>();

    OfferTab(Offer offer) {
        getContent().addClassName("cost-tab");
        List<OfferedCourse> courses = offer.courses();
        if (courses.isEmpty()) {
            getContent().add(new EmptyState(texts.text("offer.none.title"), texts.text("offer.none")));
            return;
        }
        grid.setId("cost-offer-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.addColumn(row -> row.course().number())
                .setHeader(texts.text("column.course"))
                .setComparator(row -> row.course().number())
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.course().title())
                .setHeader(texts.text("column.title"))
                .setTooltipGenerator(row -> row.course().title())
                .setSortable(true)
                .setWidth("16rem")
                .setFlexGrow(1);
        amount("column.purchase").setComparator(row -> row.course().purchasePrice());
        amount("column.selling").setComparator(OfferedCourse::sellingPrice);
        amount("column.vat").setComparator(OfferTab::vat);
        grid.addColumn(row -> texts.formats().percent(row.course().vatRate()))
                .setHeader(texts.text("offer.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(row -> texts.text("offer.months", row.course().usagePeriodMonths()))
                .setHeader(texts.text("offer.period"))
                .setWidth("9rem")
                .setFlexGrow(0);
        GridColumns.cardsOnly(grid, this::card);
        grid.setItems(courses);
        getContent().add(grid);
    }

    private RowCard card(OfferedCourse row) {
        Formats formats = texts.formats();
        return new RowCard(row.course().number() + " " + row.course().title(), formats.money(row.sellingPrice()))
                .line(texts.text("card.amounts", formats.money(row.course().purchasePrice()), formats.money(vat(row))))
                .line(texts.text("offer.months", row.course().usagePeriodMonths()));
    }

    private Grid.Column<OfferedCourse> amount(String header) {
        return grid.addColumn(row -> texts.formats().money(amount(header, row)))
                .setHeader(texts.text(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
    }

    private static Money amount(String header, OfferedCourse row) {
        return switch (header) {
            case "column.purchase" -> row.course().purchasePrice();
            case "column.selling" -> row.sellingPrice();
            default -> vat(row);
        };
    }

    private static Money vat(OfferedCourse row) {
        return row.sellingPrice().vatIncluded(row.course().vatRate(), RoundingMode.HALF_UP);
    }
}
