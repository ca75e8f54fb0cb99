package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.customers.BillingData.Arrangement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * To whom invoices of a carrier are made out; where it gave no billing address its own stands.
 *
 * @param number customer number
 * @param name the recipient's name
 * @param addition a second line, may be empty
 * @param street may be empty, see {@link #missing}
 * @param postalCode may be empty
 * @param city may be empty
 * @param country ISO 3166-1 alpha-2
 * @param email where invoices go, may be empty
 * @param vatId VAT identification number, if there is one
 * @param leitwegId of a public carrier
 * @param orderReference what the carrier wants to read on each invoice, may be empty
 * @param paymentDays days until an invoice is due
 * @param arrangement one invoice for all, or one for each centre
 */
public record BillingRecipient(
        CustomerNumber number,
        String name,
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

    static BillingRecipient of(CustomerNumber number, CarrierData carrier, BillingData billing) {
        boolean own = billing.hasAddress();
        return new BillingRecipient(
                number,
                filled(billing.recipient(), carrier.name()),
                billing.addition(),
                own ? billing.street() : carrier.street(),
                own ? billing.postalCode() : carrier.postalCode(),
                own ? billing.city() : carrier.city(),
                billing.country(),
                filled(billing.email(), carrier.email()),
                billing.vatId(),
                billing.leitwegId(),
                billing.orderReference(),
                billing.paymentDays(),
                billing.arrangement());
    }

    private static String filled(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    /** Translation keys of what § 14 (4) UStG, or an XRechnung for a public carrier, wants and is not there. */
    public List<String> missing() {
        return Stream.of(
                        without(street, "street"),
                        without(postalCode, "postal-code"),
                        without(city, "city"),
                        without(leitwegId == null ? "unneeded" : email, "email"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> without(String text, String name) {
        return text.isBlank() ? List.of("customers.missing." + name) : List.of();
    }
}
