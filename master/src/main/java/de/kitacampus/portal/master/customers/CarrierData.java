package de.kitacampus.portal.master.customers;

/**
 * What the back office keeps of a carrier, an organisation.
 *
 * @param name name of the organisation
 * @param street street and house number, may be empty
 * @param postalCode postal code, may be empty
 * @param city city, may be empty
 * @param email address of the organisation for invoices and questions, may be empty
 * @param phone telephone number of the organisation, may be empty
 */
public record CarrierData(String name, String street, String postalCode, String city, String email, String phone) {

    public static final int MAX_NAME = 200;
    public static final int MAX_STREET = 200;
    public static final int MAX_POSTAL_CODE = 10;
    public static final int MAX_CITY = 100;
    public static final int MAX_EMAIL = 254;
    public static final int MAX_PHONE = 50;

    private static final String EMAIL_SYNTAX = "[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}";

    /**
     * @throws IllegalArgumentException if the name is missing, a text too long, or the e-mail address none
     */
    public CarrierData {
        name = atMost(MAX_NAME, name);
        street = atMost(MAX_STREET, street);
        postalCode = atMost(MAX_POSTAL_CODE, postalCode);
        city = atMost(MAX_CITY, city);
        email = atMost(MAX_EMAIL, email);
        phone = atMost(MAX_PHONE, phone);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a carrier has a name");
        }
        if (!isEmailOrEmpty(email)) {
            throw new IllegalArgumentException("not an e-mail address: " + email);
        }
    }

    public static boolean isEmailOrEmpty(String text) {
        return text.isBlank() || text.strip().matches(EMAIL_SYNTAX);
    }

    static String atMost(int length, String text) {
        String stripped = text.strip();
        if (stripped.length() > length) {
            throw new IllegalArgumentException("longer than " + length + " characters");
        }
        return stripped;
    }
}
