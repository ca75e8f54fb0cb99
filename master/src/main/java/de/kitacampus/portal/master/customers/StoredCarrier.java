package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.id.CustomerNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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

    @Version
    private @Nullable Long version;

    protected StoredCarrier() {}

    StoredCarrier(CustomerNumber number, CarrierData data, Instant now) {
        this.number = number.value();
        this.createdAt = now;
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

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    Carrier toCarrier() {
        return new Carrier(CustomerNumber.of(number), name);
    }

    CarrierEntry toEntry() {
        return new CarrierEntry(
                CustomerNumber.of(number),
                new CarrierData(name, street, postalCode, city, email, phone),
                createdAt,
                version == null ? 0 : version);
    }
}
