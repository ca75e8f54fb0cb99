package de.kitacampus.portal.master.invoicing;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who issues the invoices; texts may be empty unless {@link #missing} says otherwise.
 *
 * @param name full name of the company
 * @param street street and house number
 * @param postalCode postal code
 * @param city city
 * @param vatId VAT identification number
 * @param taxNumber tax number
 * @param register court and number of the register
 * @param directors managing directors
 * @param iban where payments go
 * @param bic of the bank
 * @param contact person or department for questions
 * @param phone its telephone number
 * @param email its e-mail address
 * @param closing text at the end of each invoice
 */
public record Seller(
        String name,
        String street,
        String postalCode,
        String city,
        String vatId,
        String taxNumber,
        String register,
        String directors,
        String iban,
        String bic,
        String contact,
        String phone,
        String email,
        String closing) {

    public static final int MAX_LENGTH = 200;
    public static final int MAX_CLOSING = 2_000;

    /**
     * @throws IllegalArgumentException if the IBAN is none
     */
    public Seller {
        iban = iban.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
        bic = bic.strip();
        if (!iban.isEmpty() && !Iban.isValid(iban)) {
            throw new IllegalArgumentException("not an IBAN: " + iban);
        }
    }

    public static Seller empty() {
        return new Seller("", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    /** Translation keys of what § 14 (4) UStG or EN 16931 wants and is not there. */
    public List<String> missing() {
        return Stream.of(
                        without(name, "name"),
                        without(street, "street"),
                        without(postalCode, "postal-code"),
                        without(city, "city"),
                        without(vatId + taxNumber, "tax"),
                        without(iban, "iban"),
                        without(contact, "contact"),
                        without(phone, "phone"),
                        without(email, "email"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> without(String text, String name) {
        return text.isBlank() ? List.of("invoicing.seller." + name) : List.of();
    }
}
