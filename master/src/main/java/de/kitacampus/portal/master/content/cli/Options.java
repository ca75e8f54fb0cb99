package de.kitacampus.portal.master.content.cli;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed.
 *
 * @param files at least one
 * @param master the back office's address
 * @param token what the management API asks for; may be empty
 * @param course the course of all files, or null: each file or its title names it
 * @param price net list price of courses to be added, or null: courses must be there
 * @param publish whether new learners get the imported version and the course goes live
 */
record Options(
        List<Path> files,
        URI master,
        String token,
        @Nullable CourseNumber course,
        @Nullable Money price,
        boolean publish) {

    private static final String TOKEN = "PORTAL_MANAGEMENT_TOKEN";
    private static final URI LOCAL = URI.create("http://localhost:8080");

    /** The command line cannot be understood; the message says why. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    static Options of(List<String> words, Environment environment) throws Wrong {
        List<Path> files = new ArrayList<>();
        URI master = LOCAL;
        String token = environment.get(TOKEN).orElse("");
        CourseNumber course = null;
        Money price = null;
        boolean publish = false;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--master" -> master = address(value(word, rest));
                case "--token" -> token = value(word, rest);
                case "--course" -> course = number(value(word, rest));
                case "--price" -> price = price(value(word, rest));
                case "--publish" -> publish = true;
                default -> {
                    if (word.startsWith("--")) {
                        throw new Wrong("there is no option " + word);
                    }
                    files.add(Path.of(word));
                }
            }
        }
        if (files.isEmpty()) {
            throw new Wrong("name at least one zip file");
        }
        return new Options(List.copyOf(files), master, token, course, price, publish);
    }

    /** Variables of the environment. */
    interface Environment {

        Optional<String> get(String name);
    }

    private static String value(String option, Iterator<String> rest) throws Wrong {
        if (!rest.hasNext()) {
            throw new Wrong(option + " needs a value");
        }
        return rest.next();
    }

    private static URI address(String text) throws Wrong {
        try {
            URI uri = URI.create(text.replaceAll("/+$", ""));
            if (uri.getHost() != null && List.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException noAddress) {
            // told below
        }
        throw new Wrong("--master wants an address such as " + LOCAL + ", not '" + text + "'");
    }

    private static CourseNumber number(String text) throws Wrong {
        if (!CourseNumber.isValid(text)) {
            throw new Wrong("--course wants a number such as 1.9.04, not '" + text + "'");
        }
        return CourseNumber.of(text);
    }

    private static Money price(String text) throws Wrong {
        try {
            return Money.euro(text);
        } catch (IllegalArgumentException noPrice) {
            throw new Wrong("--price wants an amount such as 39.00, not '" + text + "'");
        }
    }
}
