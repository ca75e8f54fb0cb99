package de.kitacampus.portal.common.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Joins Arabic letters: each has up to four forms, alone, at the end, at the beginning and in the middle of what is joined. Unicode
 * holds them in this order among its presentation forms; what they stand for is their compatibility decomposition.
 */
final class ArabicForms {

    private static final int ALONE = 0;
    private static final int LAST = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;
    private static final String LAM = "\u0644";
    private static final String STROKE = "\u0640";
    private static final Map<String, List<String>> FORMS = forms();

    private ArabicForms() {}

    private static Map<String, List<String>> forms() {
        Map<String, List<String>> forms = new HashMap<>();
        collect(forms, 0xFE80, 0xFEFC);
        collect(forms, 0xFB50, 0xFBFF);
        return forms;
    }

    private static void collect(Map<String, List<String>> forms, int from, int to) {
        for (int form = from; form <= to; form++) {
            String shown = Character.toString(form);
            String letter = Normalizer.normalize(shown, Normalizer.Form.NFKC);
            boolean single = letter.length() == 1 && !letter.equals(shown);
            if (single || letter.length() == 2 && letter.startsWith(LAM)) {
                forms.computeIfAbsent(letter, _ -> new ArrayList<>()).add(shown);
            }
        }
    }

    /** A letter, or lam with the alef behind it, and the signs above and below it. */
    private record Sign(String letter, String marks) {

        boolean reachesBack() {
            return letter.equals(STROKE) || count() > LAST;
        }

        boolean reachesOn() {
            return letter.equals(STROKE) || count() > MIDDLE;
        }

        private int count() {
            return FORMS.getOrDefault(letter, List.of()).size();
        }

        String shown(boolean before, boolean after, Predicate<String> has) {
            int form = before ? after ? MIDDLE : LAST : after ? FIRST : ALONE;
            List<String> forms = FORMS.getOrDefault(letter, List.of());
            String joined = form < forms.size() ? forms.get(form) : letter;
            return (has.test(joined) ? joined : letter) + marks;
        }
    }

    /**
     * @param text in the order in which it is read
     * @param has whether a form can be shown; a letter without its form stands alone
     */
    static String joined(String text, Predicate<String> has) {
        List<Sign> signs = signs(text);
        StringBuilder joined = new StringBuilder();
        for (int at = 0; at < signs.size(); at++) {
            Sign sign = signs.get(at);
            boolean before = at > 0 && sign.reachesBack() && signs.get(at - 1).reachesOn();
            boolean after = at + 1 < signs.size()
                    && sign.reachesOn()
                    && signs.get(at + 1).reachesBack();
            joined.append(sign.shown(before, after, has));
        }
        return joined.toString();
    }

    private static List<Sign> signs(String text) {
        List<Sign> signs = new ArrayList<>();
        text.codePoints().forEach(letter -> {
            Sign last = signs.isEmpty() ? null : signs.getLast();
            String shown = Character.toString(letter);
            if (last != null && RightToLeft.isMark(letter)) {
                signs.set(signs.size() - 1, new Sign(last.letter, last.marks + shown));
            } else if (last != null && last.letter.equals(LAM) && FORMS.containsKey(LAM + shown)) {
                signs.set(signs.size() - 1, new Sign(LAM + shown, last.marks));
            } else {
                signs.add(new Sign(shown, ""));
            }
        });
        return signs;
    }
}
