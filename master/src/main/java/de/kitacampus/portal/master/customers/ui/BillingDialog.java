package de.kitacampus.portal.master.customers.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import de.kitacampus.portal.master.customers.BillingData;
import de.kitacampus.portal.master.customers.BillingData.Arrangement;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierChange;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.customers.CarrierEntry;
import de.kitacampus.portal.master.customers.LeitwegId;
import de.kitacampus.portal.master.customers.VatId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How a carrier is billed. */
class BillingDialog extends CarrierPartDialog<BillingData> {

    private final transient CarrierAdministration carriers;
    private final transient CarrierEntry entry;
    private final TextField recipient = text("recipient", CarrierData.MAX_NAME);
    private final TextField addition = text("addition", CarrierData.MAX_NAME);
    private final TextField street = text("street", CarrierData.MAX_STREET);
    private final TextField postalCode = text("postal-code", CarrierData.MAX_POSTAL_CODE);
    private final TextField city = text("city", CarrierData.MAX_CITY);
    private final TextField country = text("country", 2);
    private final TextField email = text("email", CarrierData.MAX_EMAIL);
    private final TextField vatId = text("vat-id", 30);
    private final TextField leitwegId = text("leitweg-id", 60);
    private final TextField orderReference = text("order-reference", BillingData.MAX_ORDER_REFERENCE);
    private final IntegerField paymentDays = new IntegerField(getTranslation("customers.billing.payment-days"));
    private final Select<Arrangement> arrangement = new Select<>();

    BillingDialog(CarrierAdministration carriers, CarrierEntry entry, Runnable saved) {
        super(entry, "customers.billing", "billing-save", saved);
        this.carriers = carriers;
        this.entry = entry;
        recipient.setHelperText(getTranslation("customers.billing.recipient.help"));
        vatId.setHelperText(getTranslation("customers.billing.vat-id.help"));
        leitwegId.setHelperText(getTranslation("customers.billing.leitweg-id.help"));
        orderReference.setHelperText(getTranslation("customers.billing.order-reference.help"));
        paymentDays.setId("billing-payment-days");
        paymentDays.setManualValidation(true);
        arrangement.setId("billing-arrangement");
        arrangement.setLabel(getTranslation("customers.billing.arrangement"));
        arrangement.setItems(Arrangement.values());
        arrangement.setItemLabelGenerator(
                one -> getTranslation("customers.arrangement." + one.name().toLowerCase(Locale.ROOT)));
        FormLayout form = new FormLayout(
                recipient,
                addition,
                street,
                postalCode,
                city,
                country,
                email,
                vatId,
                leitwegId,
                orderReference,
                paymentDays,
                arrangement);
        form.setColspan(recipient, 2);
        form.setColspan(addition, 2);
        form.setColspan(street, 2);
        add(form);
        fill(entry.billing());
    }

    private TextField text(String name, int length) {
        TextField field = new TextField(getTranslation("customers.billing." + name));
        field.setId("billing-" + name);
        field.setMaxLength(length);
        field.setManualValidation(true);
        return field;
    }

    private void fill(BillingData data) {
        recipient.setValue(data.recipient());
        addition.setValue(data.addition());
        street.setValue(data.street());
        postalCode.setValue(data.postalCode());
        city.setValue(data.city());
        country.setValue(data.country());
        email.setValue(data.email());
        vatId.setValue(data.vat().map(VatId::value).orElse(""));
        leitwegId.setValue(data.leitweg().map(LeitwegId::value).orElse(""));
        orderReference.setValue(data.orderReference());
        paymentDays.setValue(data.paymentDays());
        arrangement.setValue(data.arrangement());
    }

    @Override
    protected Optional<BillingData> read() {
        Integer days = paymentDays.getValue();
        boolean daysFit = days != null && days >= 0 && days <= BillingData.MAX_PAYMENT_DAYS;
        paymentDays.setErrorMessage(
                getTranslation("customers.billing.payment-days.range", BillingData.MAX_PAYMENT_DAYS));
        paymentDays.setInvalid(!daysFit);
        boolean fits = check(country, typedCountry().matches("[A-Z]{2}"), "customers.billing.country.syntax")
                & check(email, CarrierData.isEmailOrEmpty(email.getValue()), "customers.email.syntax")
                & check(vatId, isBlankOr(vatId, VatId.isValid(vatId.getValue())), "customers.billing.vat-id.syntax")
                & check(
                        leitwegId,
                        isBlankOr(leitwegId, LeitwegId.isValid(leitwegId.getValue())),
                        "customers.billing.leitweg-id.syntax");
        return fits && daysFit ? Optional.of(typed(days == null ? 0 : days)) : Optional.empty();
    }

    private BillingData typed(int days) {
        return new BillingData(
                recipient.getValue(),
                addition.getValue(),
                street.getValue(),
                postalCode.getValue(),
                city.getValue(),
                typedCountry(),
                email.getValue(),
                vatId.getValue().isBlank() ? null : VatId.of(vatId.getValue()),
                leitwegId.getValue().isBlank() ? null : LeitwegId.of(leitwegId.getValue()),
                orderReference.getValue(),
                days,
                arrangement.getValue());
    }

    private String typedCountry() {
        return country.getValue().strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isBlankOr(TextField field, boolean valid) {
        return field.getValue().isBlank() || valid;
    }

    private boolean check(TextFieldBase<?, ?> field, boolean valid, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(!valid);
        return valid;
    }

    @Override
    protected CarrierChange write(long seen, BillingData data) {
        return carriers.changeBilling(entry.number(), seen, data);
    }

    @Override
    protected Function<CarrierEntry, String> summary() {
        return now -> now.billing().recipient()
                + " "
                + now.billing().street()
                + " "
                + now.billing().city();
    }
}
