package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.id.CustomerNumber;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "carrier")
class StoredCarrier {

    @Id
    private String number;

    private String name;
    private String street;
    private String postalCode;
    private String city;
    private String email;
    private String phone;
    private Instant createdAt;

    @Embedded
    private StoredBilling billing;

    @ElementCollection
    @CollectionTable(name = "carrier_contact", joinColumns = @JoinColumn(name = "customer_number"))
    @OrderColumn(name = "place")
    private List<StoredContact> contacts = new ArrayList<>();

    @Version
    private @Nullable Long version;

    protected StoredCarrier() {}

    StoredCarrier(CustomerNumber number, CarrierData data, Instant now) {
        this.number = number.value();
        this.createdAt = now;
        this.billing = new StoredBilling(BillingData.usual());
        change(data);
    }

    final void change(CarrierData data) {
        name = data.name();
        street = data.street();
        postalCode = data.postalCode();
        city = data.city();
        email = data.email();
        phone = data.phone();
    }

    void changeBilling(BillingData data) {
        billing = new StoredBilling(data);
    }

    /** Replaces all; the carrier's version grows with it. */
    void changeContacts(List<Contact> now) {
        contacts.clear();
        now.stream().map(StoredContact::new).forEach(contacts::add);
    }

    List<Contact> contacts() {
        return contacts.stream().map(StoredContact::toContact).toList();
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    BillingRecipient toRecipient() {
        CarrierEntry entry = toEntry();
        return BillingRecipient.of(entry.number(), entry.data(), entry.billing());
    }

    Carrier toCarrier() {
        return new Carrier(CustomerNumber.of(number), name);
    }

    CarrierEntry toEntry() {
        return new CarrierEntry(
                CustomerNumber.of(number),
                new CarrierData(name, street, postalCode, city, email, phone),
                billing.data(),
                createdAt,
                version == null ? 0 : version);
    }
}
