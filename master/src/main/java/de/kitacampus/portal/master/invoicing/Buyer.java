package de.kitacampus.portal.master.invoicing;

/**
 * To whom an invoice is made out, as it was on that day.
 *
 * @param number customer number
 * @param name name
 * @param addition second line, may be empty
 * @param street street and house number
 * @param postalCode postal code
 * @param city city
 * @param country ISO 3166-1 alpha-2
 * @param email may be empty
 * @param vatId may be empty
 * @param leitwegId of a public carrier, else empty
 * @param orderReference what the carrier wants to read, may be empty
 */
public record Buyer(
        String number,
        String name,
        String addition,
        String street,
        String postalCode,
        String city,
        String country,
        String email,
        String vatId,
        String leitwegId,
        String orderReference) {

    public boolean wantsXRechnung() {
        return !leitwegId.isEmpty();
    }
}
