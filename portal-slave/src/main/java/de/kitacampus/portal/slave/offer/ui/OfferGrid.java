package de.kitacampus.portal.slave.offer.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.WindowWidth;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.offer.OwnPrices;
import de.kitacampus.portal.slave.offer.OwnPrices.PricedCourse;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/** Courses with EK, editable VK and what remains between them. */
class OfferGrid extends Grid<PricedCourse> {

    private static final int TABLET = 1_200;
    private static final String COURSE = """
            <div class="offer-course"><img src="${item.picture}" alt="" loading="lazy" ?hidden=${!item.picture}>
              <div class="two-lines"><span class="strong">${item.title}</span>
              <span class="quiet">${item.number}${item.more}</span></div></div>""";

    private final transient OwnPrices prices;
    private final transient Runnable onFeatured;
    private final Formats formats = new Formats(getLocale());
    private final Column<PricedCourse> purchase;
    private final Column<PricedCourse> margin;
    private final Column<PricedCourse> featured;

    OfferGrid(OwnPrices prices, Consumer<CourseNumber> onSelect, Runnable onChange) {
        this.prices = prices;
        this.onFeatured = onChange;
        setId("offer-grid");
        setAriaLabel(getTranslation("offer.title"));
        addColumn(LitRenderer.<PricedCourse>of(COURSE)
                        .withProperty("picture", row -> Optional.ofNullable(
                                        course(row).pictureUrl())
                                .orElse(""))
                        .withProperty("title", row -> course(row).title())
                        .withProperty("number", row -> course(row).number().value())
                        .withProperty("more", this::more))
                .setHeader(getTranslation("offer.course"))
                .setComparator(Comparator.comparing(row -> course(row).number()))
                .setFlexGrow(1)
                .setWidth("11rem");
        purchase = amount("offer.purchase", row -> formats.money(course(row).purchasePrice()))
                .setComparator(Comparator.comparing(row -> course(row).purchasePrice()));
        addColumn(new ComponentRenderer<>(row -> new PriceField(row, prices, onChange)))
                .setHeader(getTranslation("offer.selling"))
                .setComparator(Comparator.comparing(row -> row.offered().sellingPrice()))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        margin = addColumn(new ComponentRenderer<>(this::margin))
                .setHeader(getTranslation("offer.margin"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(row -> row.offered().margin()));
        featured = addColumn(new ComponentRenderer<>(this::featured))
                .setHeader(getTranslation("offer.featured"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                onSelect.accept(course(change.getValue()).number());
            }
        });
        setSizeFull();
        WindowWidth.follow(this, this::fit);
    }

    private Column<PricedCourse> amount(String key, ValueProvider<PricedCourse, String> value) {
        return addColumn(value)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
    }

    private static CatalogCourse course(PricedCourse row) {
        return row.offered().course();
    }

    /** In red where people pay less than the carrier does. */
    private Span margin(PricedCourse row) {
        Span amount = new Span(formats.money(row.offered().margin()));
        if (row.offered().isSoldAtALoss()) {
            amount.addClassName("below-zero");
            amount.setTitle(getTranslation("offer.loss"));
        }
        return amount;
    }

    private String more(PricedCourse row) {
        return (row.featured() ? " · " + getTranslation("offer.featured") : "")
                + (row.specials() == 0 ? "" : " · " + getTranslation("offer.special.count", row.specials()))
                + (row.offered().isSoldAtALoss() ? " · " + getTranslation("offer.loss") : "");
    }

    private Checkbox featured(PricedCourse row) {
        Checkbox box = new Checkbox(row.featured());
        box.setAriaLabel(getTranslation("offer.feature", course(row).title()));
        box.addValueChangeListener(change -> {
            prices.feature(course(row).number(), change.getValue());
            onFeatured.run();
        });
        return box;
    }

    private void fit(int width) {
        purchase.setVisible(width >= WindowWidth.PHONE);
        margin.setVisible(width >= TABLET);
        featured.setVisible(width >= TABLET);
    }
}
