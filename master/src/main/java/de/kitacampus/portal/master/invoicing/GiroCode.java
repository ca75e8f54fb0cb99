package de.kitacampus.portal.master.invoicing;

import java.math.BigDecimal;

/** What a banking app reads from the QR code (EPC069-12, version 002). */
final class GiroCode {

    private static final int MAX_NAME = 70;
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private GiroCode() {}

    /** Only for an amount that can be transferred. */
    static boolean fits(BigDecimal amount) {
        return amount.signum() > 0 && amount.compareTo(MOST) <= 0;
    }

    static String of(Seller seller, BigDecimal amount, String reference) {
        String name = seller.name().strip();
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                seller.bic(),
                name.substring(0, Math.min(name.length(), MAX_NAME)),
                seller.iban(),
                "EUR" + amount.toPlainString(),
                "",
                "",
                reference);
    }
}
