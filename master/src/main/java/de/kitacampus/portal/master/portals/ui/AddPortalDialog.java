package de.kitacampus.portal.master.portals.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.portals.AddPortalOutcome;
import de.kitacampus.portal.master.portals.NewEnrolment;
import de.kitacampus.portal.master.portals.PortalAdministration;
import org.jspecify.annotations.Nullable;

/** Adds a portal for a carrier and then shows its enrolment text. */
class AddPortalDialog extends Dialog {

    private final transient PortalAdministration portals;
    private final transient Runnable added;
    private final ComboBox<Carrier> carrier = new ComboBox<>(getTranslation("portals.carrier"));
    private final TextField name = new TextField(getTranslation("portals.name"));

    AddPortalDialog(PortalAdministration portals, Customers customers, Runnable added) {
        this.portals = portals;
        this.added = added;
        setHeaderTitle(getTranslation("portals.add"));
        setWidth("min(95vw, 32rem)");
        carrier.setId("add-portal-carrier");
        carrier.setItems(customers.carriers());
        carrier.setItemLabelGenerator(one -> one.name() + " (" + one.number() + ")");
        carrier.setManualValidation(true);
        carrier.addValueChangeListener(change -> suggestName(change.getValue()));
        name.setId("add-portal-name");
        name.setMaxLength(PortalAdministration.MAX_NAME);
        name.setManualValidation(true);
        name.setHelperText(getTranslation("portals.name.help"));
        Div form = new Div(carrier, name);
        form.addClassName("narrow-form");
        add(form);
        Button save = new Button(getTranslation("portals.add.save"), _ -> save());
        save.setId("add-portal-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("portals.cancel"), _ -> close()), save);
    }

    private void suggestName(@Nullable Carrier chosen) {
        if (chosen != null && name.isEmpty()) {
            String suggestion = getTranslation("portals.name.suggestion", chosen.name());
            name.setValue(suggestion.substring(0, Math.min(suggestion.length(), PortalAdministration.MAX_NAME)));
        }
    }

    private void save() {
        carrier.setInvalid(false);
        name.setInvalid(false);
        Carrier chosen = carrier.getValue();
        if (chosen == null) {
            refuse(carrier, "portals.carrier.missing");
        } else if (name.getValue().isBlank()) {
            refuse(name, "portals.name.missing");
        } else {
            show(portals.add(name.getValue(), chosen.number()));
        }
    }

    private void show(AddPortalOutcome outcome) {
        switch (outcome) {
            case AddPortalOutcome.Added(NewEnrolment enrolment) -> {
                added.run();
                close();
                new EnrolmentDialog(enrolment).open();
            }
            case AddPortalOutcome.NameTaken() -> refuse(name, "portals.name.taken");
            case AddPortalOutcome.CarrierUnknown() -> refuse(carrier, "portals.carrier.unknown");
        }
    }

    private void refuse(HasValidation field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }
}
