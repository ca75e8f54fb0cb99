package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** What invoices say: they are written in German, whoever issues them. */
final class GermanInvoiceText {

    static final String SETTLED = "Den Betrag verrechnen wir mit offenen Rechnungen oder erstatten ihn.";

    private static final Formats FORMATS = new Formats(Locale.GERMANY);

    private GermanInvoiceText() {}

    static String terms(LocalDate due) {
        return "Zahlbar ohne Abzug bis zum " + day(due) + ".";
    }

    static String day(LocalDate day) {
        return FORMATS.date(day);
    }

    static String month(YearMonth month) {
        return FORMATS.month(month);
    }

    static String money(BigDecimal amount) {
        return FORMATS.money(Money.euro(amount));
    }

    static String number(long number) {
        return FORMATS.number(number);
    }

    static String percent(BigDecimal percent) {
        return FORMATS.percent(percent);
    }

    static String title(InvoiceKind kind) {
        return switch (kind) {
            case INVOICE -> "Rechnung";
            case CANCELLATION -> "Stornorechnung";
            case CREDIT_NOTE -> "Rechnungskorrektur";
        };
    }

    static String tax(InvoiceTotals.Share share) {
        return share.tax().isExempt()
                ? "Umsatzsteuerfrei: " + money(share.net())
                : "Umsatzsteuer " + percent(share.tax().percent()) + " auf " + money(share.net());
    }
}
