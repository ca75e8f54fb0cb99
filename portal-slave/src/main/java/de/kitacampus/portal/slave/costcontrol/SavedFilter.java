package de.kitacampus.portal.slave.costcontrol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter of cost control that an account keeps under a name.
 *
 * @param address query of the page's address; the month {@link CostAddress#PRESENT} stands for the month in which it is opened
 * @param opens whether the page opens with it
 * @param rhythm how often its export is mailed, or null
 */
public record SavedFilter(
        UUID id,
        String name,
        String address,
        boolean opens,
        @Nullable Rhythm rhythm) {

    public static final int MAX_NAME = 80;
    static final int MAX_ADDRESS = 2_000;
}
