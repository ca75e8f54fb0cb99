package de.kitacampus.portal.master.customers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierChange;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.customers.CarrierEntry;
import org.jspecify.annotations.Nullable;

/** Adds a carrier, or changes one; the customer number is given and never edited. */
class CarrierDialog extends Dialog {

    private final transient CarrierAdministration carriers;
    private final transient Runnable saved;
    private transient @Nullable CarrierEntry entry;

    private final TextField name = new TextField(getTranslation("customers.name"));
    private final TextField street = new TextField(getTranslation("customers.street"));
    private final TextField postalCode = new TextField(getTranslation("customers.postal-code"));
    private final TextField city = new TextField(getTranslation("customers.city.field"));
    private final EmailField email = new EmailField(getTranslation("customers.email"));
    private final TextField phone = new TextField(getTranslation("customers.phone"));
    private final Div conflict = new Div();

    CarrierDialog(CarrierAdministration carriers, Runnable saved) {
        this(carriers, saved, null);
    }

    CarrierDialog(CarrierAdministration carriers, Runnable saved, @Nullable CarrierEntry entry) {
        this.carriers = carriers;
        this.saved = saved;
        this.entry = entry;
        setHeaderTitle(
                entry == null
                        ? getTranslation("customers.add")
                        : getTranslation("customers.edit", entry.number().value()));
        setWidth("min(95vw, 40rem)");
        setCloseOnOutsideClick(false);
        conflict.addClassName("kit-banner");
        conflict.setVisible(false);
        conflict.getElement().setAttribute("role", "alert");
        add(conflict, form());
        if (entry != null) {
            fill(entry.data());
        }
        Button save = new Button(getTranslation("customers.save"), _ -> save());
        save.setId("carrier-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("customers.cancel"), _ -> close()), save);
        name.focus();
    }

    private FormLayout form() {
        limit(name, "carrier-name", CarrierData.MAX_NAME);
        limit(street, "carrier-street", CarrierData.MAX_STREET);
        limit(postalCode, "carrier-postal-code", CarrierData.MAX_POSTAL_CODE);
        limit(city, "carrier-city", CarrierData.MAX_CITY);
        limit(phone, "carrier-phone", CarrierData.MAX_PHONE);
        email.setId("carrier-email");
        email.setMaxLength(CarrierData.MAX_EMAIL);
        email.setManualValidation(true);
        email.setHelperText(getTranslation("customers.email.help"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        if (entry == null) {
            name.setHelperText(getTranslation("customers.name.help"));
        }
        FormLayout form = new FormLayout(name, street, postalCode, city, email, phone);
        form.setColspan(name, 2);
        form.setColspan(street, 2);
        return form;
    }

    private static void limit(TextField field, String id, int length) {
        field.setId(id);
        field.setMaxLength(length);
    }

    private void fill(CarrierData data) {
        name.setValue(data.name());
        street.setValue(data.street());
        postalCode.setValue(data.postalCode());
        city.setValue(data.city());
        email.setValue(data.email());
        phone.setValue(data.phone());
    }

    private void save() {
        check(name, !name.getValue().isBlank(), "customers.name.missing");
        check(email, CarrierData.isEmailOrEmpty(email.getValue()), "customers.email.syntax");
        if (name.isInvalid() || email.isInvalid()) {
            return;
        }
        CarrierData data = new CarrierData(
                name.getValue(),
                street.getValue(),
                postalCode.getValue(),
                city.getValue(),
                email.getValue(),
                phone.getValue());
        if (entry == null) {
            finish("customers.added", carriers.add(data));
        } else {
            change(entry, data);
        }
    }

    private void check(TextFieldBase<?, ?> field, boolean valid, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(!valid);
    }

    private void change(CarrierEntry seen, CarrierData data) {
        switch (carriers.change(seen.number(), seen.version(), data)) {
            case CarrierChange.Changed(CarrierEntry now) -> finish("customers.changed", now);
            case CarrierChange.ChangedMeanwhile(CarrierEntry now) -> {
                entry = now;
                conflict.setText(getTranslation(
                        "customers.conflict",
                        now.data().name(),
                        now.data().street(),
                        now.data().postalCode(),
                        now.data().city(),
                        now.data().email(),
                        now.data().phone()));
                conflict.setVisible(true);
            }
            case CarrierChange.Unknown() -> Notices.error(getTranslation("customers.unknown"));
        }
    }

    private void finish(String key, CarrierEntry now) {
        Notices.success(getTranslation(key, now.data().name(), now.number().value()));
        saved.run();
        close();
    }
}
