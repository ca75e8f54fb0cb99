package de.kitacampus.portal.master.customers;

/**
 * Whom to ask at a carrier.
 *
 * @param purpose what for
 * @param label a function such as {@code Buchhaltung}, or a name where somebody gave it
 * @param email may be empty
 * @param phone may be empty
 */
public record Contact(Purpose purpose, String label, String email, String phone) {

    /** What a contact is asked about. */
    public enum Purpose {
        MANAGEMENT,
        ACCOUNTING,
        TECHNOLOGY,
        TRAINING
    }

    public static final int MAX_LABEL = 200;
    /** Most contacts of one carrier. */
    public static final int MOST = 50;

    /**
     * @throws IllegalArgumentException if the label is missing, a text too long, or the e-mail address none
     */
    public Contact {
        label = CarrierData.atMost(MAX_LABEL, label);
        email = CarrierData.atMost(CarrierData.MAX_EMAIL, email);
        phone = CarrierData.atMost(CarrierData.MAX_PHONE, phone);
        if (label.isEmpty()) {
            throw new IllegalArgumentException("a contact has a label");
        }
        if (!CarrierData.isEmailOrEmpty(email)) {
            throw new IllegalArgumentException("not an e-mail address: " + email);
        }
    }
}
