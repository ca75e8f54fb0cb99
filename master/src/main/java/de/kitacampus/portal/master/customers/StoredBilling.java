package de.kitacampus.portal.master.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

@Embeddable
class StoredBilling {

    @Column(name = "billing_recipient")
    private String recipient;

    @Column(name = "billing_addition")
    private String addition;

    @Column(name = "billing_street")
    private String street;

    @Column(name = "billing_postal_code")
    private String postalCode;

    @Column(name = "billing_city")
    private String city;

    @Column(name = "billing_country")
    private String country;

    @Column(name = "billing_email")
    private String email;

    @Column(name = "vat_id")
    private @Nullable String vatId;

    @Column(name = "leitweg_id")
    private @Nullable String leitwegId;

    @Column(name = "order_reference")
    private String orderReference;

    @Column(name = "payment_days")
    private int paymentDays;

    @Column(name = "billing_arrangement")
    @Enumerated(EnumType.STRING)
    private BillingData.Arrangement arrangement;

    protected StoredBilling() {}

    StoredBilling(BillingData data) {
        recipient = data.recipient();
        addition = data.addition();
        street = data.street();
        postalCode = data.postalCode();
        city = data.city();
        country = data.country();
        email = data.email();
        vatId = data.vat().map(VatId::value).orElse(null);
        leitwegId = data.leitweg().map(LeitwegId::value).orElse(null);
        orderReference = data.orderReference();
        paymentDays = data.paymentDays();
        arrangement = data.arrangement();
    }

    BillingData data() {
        return new BillingData(
                recipient,
                addition,
                street,
                postalCode,
                city,
                country,
                email,
                vatId == null ? null : new VatId(vatId),
                leitwegId == null ? null : new LeitwegId(leitwegId),
                orderReference,
                paymentDays,
                arrangement);
    }
}
