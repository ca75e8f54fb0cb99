package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are looked at; what is null or empty does not restrict.
 *
 * @param month the month billed
 * @param text part of a number, a customer number or a name
 * @param openOnly only what has a balance
 * @param unsentOnly only what no mail server has taken
 */
public record InvoiceFilter(@Nullable BillingPeriod month, String text, boolean openOnly, boolean unsentOnly) {

    public static InvoiceFilter all() {
        return new InvoiceFilter(null, "", false, false);
    }

    public InvoiceFilter withMonth(@Nullable BillingPeriod value) {
        return new InvoiceFilter(value, text, openOnly, unsentOnly);
    }

    public InvoiceFilter withText(String value) {
        return new InvoiceFilter(month, value.strip(), openOnly, unsentOnly);
    }

    public InvoiceFilter withOpenOnly(boolean value) {
        return new InvoiceFilter(month, text, value, unsentOnly);
    }

    public InvoiceFilter withUnsentOnly(boolean value) {
        return new InvoiceFilter(month, text, openOnly, value);
    }

    String where() {
        return (month == null ? "" : " and i.billing_month = :month")
                + (text.isEmpty()
                        ? ""
                        : " and (lower(i.number) like :text escape '!' or lower(i.customer) like :text escape '!'"
                                + " or lower(i.buyer_name) like :text escape '!')")
                + (openOnly
                        ? " and i.preceding is null and i.owed + coalesce(f.following, 0) - coalesce(p.paid, 0) <> 0"
                        : "")
                + (unsentOnly
                        ? " and not exists (select 1 from invoice_mail m join invoice_mail_try t on t.mail_id = m.id"
                                + " where m.number = i.number and t.outcome = 'SENT')"
                        : "");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (month != null) {
            parameters.put("month", month.toString());
        }
        if (!text.isEmpty()) {
            String literal = text.toLowerCase(Locale.GERMAN)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            parameters.put("text", "%" + literal + "%");
        }
        return parameters;
    }
}
