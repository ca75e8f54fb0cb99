package de.kitacampus.portal.slave.setup;

import de.kitacampus.portal.common.signing.EnrolmentText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a pasted enrolment text and says what is wrong with it. */
public final class EnrolmentTextCheck {

    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_\\-.:/#\\[\\]%~\\s]");
    private static final int THUMBPRINT_LENGTH = 43;

    private EnrolmentTextCheck() {}

    /** What the text turned out to be. */
    public sealed interface Outcome {
        record Readable(EnrolmentText text) implements Outcome {}

        record Empty() implements Outcome {}

        /** @param character the first one that cannot be in such a text */
        record WrongCharacter(String character) implements Outcome {}

        /** A part is missing or too short. */
        record Incomplete() implements Outcome {}
    }

    public static Outcome check(String pasted) {
        if (pasted.isBlank()) {
            return new Outcome.Empty();
        }
        Matcher foreign = FOREIGN.matcher(pasted);
        if (foreign.find()) {
            return new Outcome.WrongCharacter(foreign.group());
        }
        return EnrolmentText.parse(pasted)
                .filter(text -> text.masterKeyId().length() == THUMBPRINT_LENGTH)
                .<Outcome>map(Outcome.Readable::new)
                .orElseGet(Outcome.Incomplete::new);
    }
}
