package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.money.Money;

/**
 * When the carrier wants bookings that staff make for themselves to be approved.
 *
 * @param mode for which courses
 * @param above with {@link Mode#ABOVE}: EK net above which it is asked for
 * @param days after how many days an undecided request ends
 * @param version to be named when it is changed; 0 when nobody has set it yet
 */
public record ApprovalRule(Mode mode, Money above, int days, int version) {

    public static final int MIN_DAYS = 1;
    public static final int MAX_DAYS = 365;
    /** Highest price that can be stored. */
    public static final Money MAX_ABOVE = Money.euro("99999.99");

    static final ApprovalRule NONE = new ApprovalRule(Mode.OFF, Money.zeroEuro(), 30, 0);

    /** For which courses it is asked. */
    public enum Mode {
        OFF,
        ALL,
        /** Those that cost the carrier more than so much. */
        ABOVE
    }

    boolean asks(Money purchasePrice) {
        return switch (mode) {
            case OFF -> false;
            case ALL -> true;
            case ABOVE -> purchasePrice.compareTo(above) > 0;
        };
    }
}
