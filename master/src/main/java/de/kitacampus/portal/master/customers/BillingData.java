package de.kitacampus.portal.master.customers;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a carrier is billed.
 *
 * @param recipient the organisation the invoice is made out to; empty if it is the carrier itself under its own address
 * @param addition a second line such as a department, may be empty
 * @param street street and house number, may be empty
 * @param postalCode postal code, may be empty
 * @param city city, may be empty
 * @param country ISO 3166-1 alpha-2, as {@code DE}
 * @param email where invoices go, may be empty
 * @param vatId the carrier's VAT identification number, if it has one
 * @param leitwegId of a public carrier, which then gets an XRechnung
 * @param orderReference what the carrier wants to read on each invoice (BT-13), may be empty
 * @param paymentDays days from the date of the invoice until it is due, 0 to 90
 * @param arrangement one invoice for all, or one for each centre
 */
public record BillingData(
        String recipient,
        String addition,
        String street,
        String postalCode,
        String city,
        String country,
        String email,
        @Nullable VatId vatId,
        @Nullable LeitwegId leitwegId,
        String orderReference,
        int paymentDays,
        Arrangement arrangement) {

    /** How bookings of several centres are put together. */
    public enum Arrangement {
        COLLECTIVE,
        PER_CENTRE
    }

    public static final int MAX_ORDER_REFERENCE = 50;
    public static final int MAX_PAYMENT_DAYS = 90;
    public static final int USUAL_PAYMENT_DAYS = 14;

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /**
     * @throws IllegalArgumentException if a text is too long, the country or the e-mail address none, or the days lie outside
     */
    public BillingData {
        recipient = CarrierData.atMost(CarrierData.MAX_NAME, recipient);
        addition = CarrierData.atMost(CarrierData.MAX_NAME, addition);
        street = CarrierData.atMost(CarrierData.MAX_STREET, street);
        postalCode = CarrierData.atMost(CarrierData.MAX_POSTAL_CODE, postalCode);
        city = CarrierData.atMost(CarrierData.MAX_CITY, city);
        email = CarrierData.atMost(CarrierData.MAX_EMAIL, email);
        orderReference = CarrierData.atMost(MAX_ORDER_REFERENCE, orderReference);
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("not a country: " + country);
        }
        if (!CarrierData.isEmailOrEmpty(email)) {
            throw new IllegalArgumentException("not an e-mail address: " + email);
        }
        if (paymentDays < 0 || paymentDays > MAX_PAYMENT_DAYS) {
            throw new IllegalArgumentException("payment within 0 to 90 days: " + paymentDays);
        }
    }

    /** As long as nobody says otherwise. */
    public static BillingData usual() {
        return new BillingData(
                "", "", "", "", "", "DE", "", null, null, "", USUAL_PAYMENT_DAYS, Arrangement.COLLECTIVE);
    }

    /** Whether it names an address of its own; otherwise the carrier's stands. */
    public boolean hasAddress() {
        return !(street + postalCode + city).isEmpty();
    }

    public Optional<LeitwegId> leitweg() {
        return Optional.ofNullable(leitwegId);
    }

    public Optional<VatId> vat() {
        return Optional.ofNullable(vatId);
    }
}
