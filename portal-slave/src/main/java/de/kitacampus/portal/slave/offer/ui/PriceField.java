package de.kitacampus.portal.slave.offer.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.offer.OwnPrices;
import de.kitacampus.portal.slave.offer.OwnPrices.PriceOutcome;
import de.kitacampus.portal.slave.offer.OwnPrices.PricedCourse;
import java.util.Optional;

/** The carrier's price of one course, typed as people write it. */
class PriceField extends TextField {

    private final transient PricedCourse row;
    private final transient OwnPrices prices;
    private final transient Runnable onChange;

    PriceField(PricedCourse row, OwnPrices prices, Runnable onChange) {
        this.row = row;
        this.prices = prices;
        this.onChange = onChange;
        String number = row.offered().course().number().value();
        setId("price-" + number.replace('.', '-'));
        setAriaLabel(getTranslation("offer.price.of", row.offered().course().title()));
        setValue(TypedAmount.show(row.offered().sellingPrice(), getLocale()));
        setSuffixComponent(new Span("€"));
        addThemeVariants(TextFieldVariant.LUMO_SMALL, TextFieldVariant.LUMO_ALIGN_RIGHT);
        addClassName(row.ownPrice() ? "own-price" : "default-price");
        setWidthFull();
        if (row.special()) {
            setReadOnly(true);
            setTooltipText(getTranslation("offer.special.counts"));
        }
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                take(change.getValue());
            }
        });
    }

    private void take(String text) {
        Optional<Money> typed = TypedAmount.read(text);
        if (typed.isEmpty()) {
            refuse("offer.price.unreadable");
            return;
        }
        switch (prices.setPrice(row.offered().course().number(), typed.get())) {
            case PriceOutcome.Set set -> {
                Notices.success(getTranslation(
                        typed.get().isZero() ? "offer.price.free" : "offer.price.set",
                        row.offered().course().number().value(),
                        TypedAmount.show(typed.get(), getLocale())));
                onChange.run();
            }
            case PriceOutcome.Negative negative -> refuse("offer.price.negative");
            case PriceOutcome.TooHigh high -> refuse("offer.price.tooHigh");
            case PriceOutcome.UnknownCourse unknown -> refuse("offer.price.unknown");
        }
    }

    private void refuse(String key) {
        setErrorMessage(getTranslation(key));
        setInvalid(true);
    }
}
