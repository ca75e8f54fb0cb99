package de.kitacampus.portal.master.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A document of account as lists show it on a day.
 *
 * @param number its number
 * @param kind what it is
 * @param customer customer number
 * @param buyer name on it
 * @param centre centre's code, or null
 * @param month the month it bills
 * @param issuedOn date of issue
 * @param dueOn when it is to be paid, or null
 * @param net net
 * @param gross gross
 * @param open what is still owed, after payments, cancellation and credit notes; zero for those
 * @param cancelledBy number of the cancellation, or null
 */
public record InvoiceRow(
        String number,
        InvoiceKind kind,
        String customer,
        String buyer,
        @Nullable String centre,
        YearMonth month,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        BigDecimal net,
        BigDecimal gross,
        BigDecimal open,
        @Nullable String cancelledBy) {

    /** Where a document stands. */
    public enum State {
        OPEN,
        OVERDUE,
        SETTLED,
        CANCELLED,
        NOTE
    }

    public State state(LocalDate day) {
        if (kind != InvoiceKind.INVOICE) {
            return State.NOTE;
        }
        if (cancelledBy != null) {
            return State.CANCELLED;
        }
        if (open.signum() == 0) {
            return State.SETTLED;
        }
        return dueOn != null && dueOn.isBefore(day) ? State.OVERDUE : State.OPEN;
    }
}
