package de.kitacampus.portal.master.customers;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

@Embeddable
class StoredContact {

    @Enumerated(EnumType.STRING)
    private Contact.Purpose purpose;

    private String label;
    private String email;
    private String phone;

    protected StoredContact() {}

    StoredContact(Contact contact) {
        purpose = contact.purpose();
        label = contact.label();
        email = contact.email();
        phone = contact.phone();
    }

    Contact toContact() {
        return new Contact(purpose, label, email, phone);
    }
}
