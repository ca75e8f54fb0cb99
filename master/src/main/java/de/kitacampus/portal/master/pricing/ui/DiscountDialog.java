package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.master.customers.Carrier;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Sets one carrier's discount. */
class DiscountDialog extends Dialog {

    private static final String SYNTAX = "(100([.,]0{1,2})?|\\d{1,2}([.,]\\d{1,2})?)";

    private final TextField percent = new TextField(getTranslation("pricing.discount"));
    private final transient Carrier carrier;
    private final transient Consumer<BigDecimal> set;

    DiscountDialog(Carrier carrier, BigDecimal present, Consumer<BigDecimal> set) {
        this.carrier = carrier;
        this.set = set;
        setHeaderTitle(getTranslation("pricing.discount.title", carrier.name()));
        setWidth("min(95vw, 28rem)");
        percent.setId("discount-percent");
        percent.setSuffixComponent(new Span("%"));
        percent.setHelperText(getTranslation("pricing.discount.help"));
        percent.setManualValidation(true);
        percent.setValue(present.stripTrailingZeros().toPlainString().replace('.', ','));
        Div body = new Div(new Paragraph(getTranslation("pricing.discount.effect")), percent);
        body.addClassName("narrow-form");
        add(body);
        Button save = new Button(getTranslation("pricing.save"), _ -> save());
        save.setId("discount-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("pricing.cancel"), _ -> close()), save);
    }

    private void save() {
        String typed = percent.getValue().strip();
        if (!typed.matches(SYNTAX)) {
            percent.setErrorMessage(getTranslation("pricing.discount.syntax"));
            percent.setInvalid(true);
            return;
        }
        set.accept(new BigDecimal(typed.replace(',', '.')));
        Notices.success(getTranslation("pricing.discount.saved", carrier.name()));
        close();
    }
}
