package de.kitacampus.portal.master.customers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept of a carrier, field by field, for its history. */
final class CarrierFields {

    private CarrierFields() {}

    static Map<String, String> of(CarrierData data) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", data.name());
        fields.put("street", data.street());
        fields.put("postal-code", data.postalCode());
        fields.put("city", data.city());
        fields.put("email", data.email());
        fields.put("phone", data.phone());
        return fields;
    }

    static Map<String, String> of(BillingData data) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("billing.recipient", data.recipient());
        fields.put("billing.addition", data.addition());
        fields.put("billing.street", data.street());
        fields.put("billing.postal-code", data.postalCode());
        fields.put("billing.city", data.city());
        fields.put("billing.country", data.country());
        fields.put("billing.email", data.email());
        fields.put("billing.vat-id", data.vat().map(VatId::value).orElse(""));
        fields.put("billing.leitweg-id", data.leitweg().map(LeitwegId::value).orElse(""));
        fields.put("billing.order-reference", data.orderReference());
        fields.put("billing.payment-days", String.valueOf(data.paymentDays()));
        fields.put("billing.arrangement", data.arrangement().name());
        return fields;
    }

    static Map<String, String> of(List<Contact> contacts) {
        return Map.of("contacts", contacts.stream().map(CarrierFields::line).collect(Collectors.joining("; ")));
    }

    private static String line(Contact contact) {
        return Stream.of(contact.label(), contact.email(), contact.phone())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
