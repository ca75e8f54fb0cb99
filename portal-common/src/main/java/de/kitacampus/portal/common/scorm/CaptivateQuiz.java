package de.kitacampus.portal.common.scorm;

import de.kitacampus.portal.common.scorm.PackageReport.Kind;
import de.kitacampus.portal.common.scorm.PackageReport.Warning;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What classic Captivate courses say of their own quiz, in the script that plays them. */
final class CaptivateQuiz {

    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final String SCRIPT = "assets/js/cpm.js";

    /** Reports completion and never success. */
    private static final int COMPLETION_ONLY = 1;

    private CaptivateQuiz() {}

    static boolean isIn(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.equals(SCRIPT) || lower.endsWith("/" + SCRIPT);
    }

    static List<Warning> warnings(byte[] script) {
        String text = new String(script, StandardCharsets.ISO_8859_1);
        List<Warning> found = new ArrayList<>();
        int passing = number(text, "passingScore").orElse(0);
        int most = number(text, "maxScore").orElse(0);
        if (passing > 0 && most > 0) {
            found.add(new Warning(
                    Kind.CAPTIVATE_PASS_MARK, passing + " / " + most + " (" + percent(passing, most) + " %)"));
        }
        if (number(text, "reportingOption").orElse(-1) == COMPLETION_ONLY) {
            found.add(new Warning(Kind.CAPTIVATE_NEVER_FAILS, null));
        }
        return found;
    }

    private static OptionalInt number(String text, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + ":(\\d{1,6})\\b").matcher(text);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static String percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
