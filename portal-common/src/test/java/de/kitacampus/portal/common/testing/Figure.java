package de.kitacampus.portal.common.testing;

import java.util.Locale;

/**
 * One measured figure against a limit of the same run.
 *
 * @param name what was measured, with its unit
 * @param measured the product's value
 * @param limit what it is compared with
 * @param target what the ratio has to keep to
 * @param atLeast whether the target is the least ratio, else it is the greatest
 */
public record Figure(String name, double measured, double limit, double target, boolean atLeast) {

    public double ratio() {
        return measured / limit;
    }

    public boolean holds() {
        return atLeast ? ratio() >= target : ratio() <= target;
    }

    /** The line that the bench prints. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-58s measured %10.1f  limit %10.1f  ratio %6.3f  target %s %5.3f  %s",
                name,
                measured,
                limit,
                ratio(),
                atLeast ? ">=" : "<=",
                target,
                holds() ? "holds" : "falls short");
    }
}
