package de.kitacampus.portal.master.customers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierChange;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.customers.CarrierEntry;
import de.kitacampus.portal.master.customers.Contact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Whom to ask at a carrier: added, changed, removed and put in order. */
class ContactsDialog extends CarrierPartDialog<List<Contact>> {

    private final transient CarrierAdministration carriers;
    private final transient CarrierEntry entry;
    private final Div list = new Div();
    private final transient List<ContactRow> rows = new ArrayList<>();
    private final Button add =
            new Button(getTranslation("customers.contacts.add"), VaadinIcon.PLUS.create(), _ -> addRow().focus());

    ContactsDialog(CarrierAdministration carriers, CarrierEntry entry, List<Contact> contacts, Runnable saved) {
        super(entry, "customers.contacts", "contacts-save", saved);
        this.carriers = carriers;
        this.entry = entry;
        list.addClassName("kit-stack");
        add.setId("contacts-add");
        Div body = new Div(list, add);
        body.addClassName("kit-stack");
        add(body);
        contacts.forEach(contact -> addRow().show(contact));
    }

    private ContactRow addRow() {
        ContactRow row = new ContactRow(rows.size());
        rows.add(row);
        arrange();
        return row;
    }

    private void arrange() {
        list.removeAll();
        rows.forEach(list::add);
        add.setEnabled(rows.size() < Contact.MOST);
    }

    @Override
    protected Optional<List<Contact>> read() {
        List<Optional<Contact>> typed = rows.stream().map(ContactRow::read).toList();
        return typed.stream().allMatch(Optional::isPresent)
                ? Optional.of(typed.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    @Override
    protected CarrierChange write(long seen, List<Contact> data) {
        return carriers.changeContacts(entry.number(), seen, data);
    }

    @Override
    protected Function<CarrierEntry, String> summary() {
        return now -> String.join(
                ", ",
                carriers.contacts(now.number()).stream().map(Contact::label).toList());
    }

    private final class ContactRow extends Div {

        private final Select<Contact.Purpose> purpose = new Select<>();
        private final TextField label = new TextField(getTranslation("customers.contact.label"));
        private final TextField email = new TextField(getTranslation("customers.email"));
        private final TextField phone = new TextField(getTranslation("customers.phone"));

        ContactRow(int place) {
            addClassName("kit-card");
            purpose.setLabel(getTranslation("customers.contact.purpose"));
            purpose.setItems(Contact.Purpose.values());
            purpose.setItemLabelGenerator(
                    one -> getTranslation("customers.purpose." + one.name().toLowerCase(Locale.ROOT)));
            purpose.setValue(Contact.Purpose.MANAGEMENT);
            limit(label, "contact-label-" + place, Contact.MAX_LABEL);
            limit(email, "contact-email-" + place, CarrierData.MAX_EMAIL);
            limit(phone, "contact-phone-" + place, CarrierData.MAX_PHONE);
            Div fields = new Div(purpose, label, email, phone);
            fields.addClassName("field-pair");
            Div actions = new Div(
                    button(VaadinIcon.ARROW_UP, "customers.contact.up", () -> move(-1)),
                    button(VaadinIcon.ARROW_DOWN, "customers.contact.down", () -> move(1)),
                    button(VaadinIcon.TRASH, "customers.contact.remove", this::leave));
            actions.addClassName("kit-page-actions");
            add(fields, actions);
        }

        private void limit(TextField field, String id, int length) {
            field.setId(id);
            field.setMaxLength(length);
            field.setManualValidation(true);
        }

        private Button button(VaadinIcon icon, String key, Runnable work) {
            Button button = new Button(icon.create(), _ -> work.run());
            button.setAriaLabel(getTranslation(key));
            button.setTooltipText(getTranslation(key));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            return button;
        }

        private void move(int by) {
            int to = rows.indexOf(this) + by;
            if (to >= 0 && to < rows.size()) {
                Collections.swap(rows, to, to - by);
                arrange();
            }
        }

        private void leave() {
            rows.remove(this);
            arrange();
        }

        void focus() {
            label.focus();
        }

        void show(Contact contact) {
            purpose.setValue(contact.purpose());
            label.setValue(contact.label());
            email.setValue(contact.email());
            phone.setValue(contact.phone());
        }

        Optional<Contact> read() {
            boolean named = !label.getValue().isBlank();
            boolean reachable = CarrierData.isEmailOrEmpty(email.getValue());
            label.setErrorMessage(getTranslation("customers.contact.label.missing"));
            label.setInvalid(!named);
            email.setErrorMessage(getTranslation("customers.email.syntax"));
            email.setInvalid(!reachable);
            return named && reachable
                    ? Optional.of(new Contact(purpose.getValue(), label.getValue(), email.getValue(), phone.getValue()))
                    : Optional.empty();
        }
    }
}
