package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.PriceText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An amount or a percentage with at most two decimal places, typed as people write it. */
class FigureField extends TextField {

    private static final String PLAIN = "\\d{1,7}([.,]\\d{1,2})?";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FigureField(String id, String label, String unit) {
        super(label);
        setId(id);
        setSuffixComponent(new Span(unit));
        setManualValidation(true);
        setMaxLength(15);
        addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
    }

    static FigureField euro(String id, String label) {
        return new FigureField(id, label, "€");
    }

    static FigureField percent(String id, String label) {
        return new FigureField(id, label, "%");
    }

    void show(@Nullable BigDecimal figure) {
        setInvalid(false);
        setValue(figure == null ? "" : new PriceText(getLocale()).format(Money.euro(figure)));
    }

    /** What was typed, an amount of euros; an error beside the field and nothing if it is none. */
    Optional<Money> amount() {
        return checked(_ -> true, "pricing.amount.syntax").map(Money::euro);
    }

    /** A percentage from 0 to 100; an error beside the field and nothing if it is none. */
    Optional<BigDecimal> percentage() {
        return checked(percent -> percent.compareTo(HUNDRED) <= 0, "pricing.percent.syntax");
    }

    /** A percentage above 0. */
    Optional<BigDecimal> positivePercentage() {
        return checked(percent -> percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0, "pricing.percent.positive");
    }

    /** One or two digits after a comma or a point are decimal places in whatever language. */
    private Optional<BigDecimal> figure() {
        String typed = getValue().strip();
        return typed.matches(PLAIN)
                ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                : new PriceText(getLocale()).parse(typed).map(Money::amount);
    }

    private Optional<BigDecimal> checked(Predicate<BigDecimal> fits, String errorKey) {
        Optional<BigDecimal> typed = figure().filter(fits);
        setErrorMessage(getTranslation(errorKey));
        setInvalid(typed.isEmpty());
        return typed;
    }
}
