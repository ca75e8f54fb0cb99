package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about content.
 *
 * @param folder under which it stands; may be empty
 * @param validFrom first day on which it can be used, or null
 * @param validUntil last day, or null
 * @param mustConfirm whether people have to confirm that they read and understood it
 * @param tellTitle whether Kita-Campus may learn the title with each use
 * @param sellingPrice VK per person and month, gross
 */
public record ContentData(
        String title,
        String description,
        String folder,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean mustConfirm,
        boolean tellTitle,
        Money sellingPrice,
        VatRate vatRate) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_DESCRIPTION = 2000;
    public static final int MAX_FOLDER = 100;
    public static final Money MAX_PRICE = Money.euro("99999.99");

    public ContentData {
        title = title.strip();
        description = description.strip();
        folder = folder.strip();
    }

    /** Free of charge, for everybody with the right, without confirmation. */
    public static ContentData of(String title, String folder) {
        return new ContentData(title, "", folder, null, null, false, false, Money.zeroEuro(), VatRate.STANDARD);
    }

    ContentData titled(String other) {
        return new ContentData(
                other, description, folder, validFrom, validUntil, mustConfirm, tellTitle, sellingPrice, vatRate);
    }

    boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** The first thing that is wrong. */
    Optional<SaveOutcome.Invalid> problem() {
        if (title.isEmpty()) {
            return invalid(SaveOutcome.Field.TITLE, "missing");
        }
        if (title.length() > MAX_TITLE) {
            return invalid(SaveOutcome.Field.TITLE, "too-long");
        }
        if (description.length() > MAX_DESCRIPTION) {
            return invalid(SaveOutcome.Field.DESCRIPTION, "too-long");
        }
        if (folder.length() > MAX_FOLDER) {
            return invalid(SaveOutcome.Field.FOLDER, "too-long");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            return invalid(SaveOutcome.Field.VALID_UNTIL, "before-begin");
        }
        if (sellingPrice.isNegative() || sellingPrice.compareTo(MAX_PRICE) > 0) {
            return invalid(SaveOutcome.Field.PRICE, "out-of-range");
        }
        return Optional.empty();
    }

    private static Optional<SaveOutcome.Invalid> invalid(SaveOutcome.Field field, String problem) {
        return Optional.of(new SaveOutcome.Invalid(field, "content.invalid." + problem));
    }
}
