package de.kitacampus.portal.common.scorm.runtime;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers as the standard writes them; twenty digits after the point, for scripts divide. */
final class RunTimeNumber {

    private static final Pattern DECIMAL = Pattern.compile("-?(?:\\d{1,10}(?:\\.\\d{0,20})?|\\.\\d{1,20})");

    private RunTimeNumber() {}

    static Optional<BigDecimal> of(String text) {
        String number = text.strip();
        return DECIMAL.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }
}
