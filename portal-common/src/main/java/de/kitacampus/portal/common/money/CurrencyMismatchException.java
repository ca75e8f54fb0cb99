package de.kitacampus.portal.common.money;

import java.util.Currency;

/** Two amounts of different currencies met in one calculation. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    CurrencyMismatchException(Currency one, Currency other) {
        super("amounts in " + one.getCurrencyCode() + " and " + other.getCurrencyCode() + " cannot be combined");
    }
}
