package de.kitacampus.portal.master.customers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.customers.BillingData;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.customers.Contact;
import de.kitacampus.portal.master.customers.LeitwegId;
import de.kitacampus.portal.master.customers.VatId;
import java.util.List;
import java.util.Locale;

/**
 * What is kept of a carrier, to read.
 *
 * @param locale the reader's language
 */
record CarrierFacts(Locale locale) {

    Component of(CarrierData data) {
        DescriptionList facts = list();
        fact(facts, "customers.address", address(data.street(), data.postalCode(), data.city()));
        fact(facts, "customers.email", data.email());
        fact(facts, "customers.phone", data.phone());
        return facts;
    }

    Component of(BillingData data) {
        DescriptionList facts = list();
        fact(
                facts,
                "customers.billing.recipient",
                data.recipient().isEmpty() ? text("customers.billing.own-name") : data.recipient());
        if (!data.addition().isEmpty()) {
            fact(facts, "customers.billing.addition", data.addition());
        }
        fact(
                facts,
                "customers.address",
                data.hasAddress()
                        ? address(data.street(), data.postalCode(), data.city()) + ", " + data.country()
                        : text("customers.billing.own-address"));
        fact(facts, "customers.billing.email", data.email());
        fact(facts, "customers.billing.vat-id", data.vat().map(VatId::value).orElse(""));
        fact(
                facts,
                "customers.billing.leitweg-id",
                data.leitweg().map(LeitwegId::value).orElse(""));
        fact(facts, "customers.billing.order-reference", data.orderReference());
        fact(facts, "customers.billing.payment-days", text("customers.billing.days", data.paymentDays()));
        fact(
                facts,
                "customers.billing.arrangement",
                text("customers.arrangement." + data.arrangement().name().toLowerCase(Locale.ROOT)));
        return facts;
    }

    Component of(List<Contact> contacts) {
        Div list = new Div();
        list.addClassName("kit-stack");
        if (contacts.isEmpty()) {
            list.add(new Span(text("customers.contacts.none")));
        }
        for (Contact contact : contacts) {
            Span purpose = new Span(
                    text("customers.purpose." + contact.purpose().name().toLowerCase(Locale.ROOT)));
            purpose.addClassName("kit-badge");
            RowCard card = new RowCard(contact.label(), purpose).line(contact.phone());
            if (!contact.email().isEmpty()) {
                card.with(new Anchor("mailto:" + contact.email(), contact.email()));
            }
            list.add(card);
        }
        return list;
    }

    private static DescriptionList list() {
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(value.isBlank() ? "–" : value));
    }

    private static String address(String street, String postalCode, String city) {
        String place = (postalCode + " " + city).strip();
        return street.isEmpty() || place.isEmpty() ? street + place : street + ", " + place;
    }

    private String text(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
