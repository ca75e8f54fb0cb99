package de.kitacampus.portal.slave.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What a password must not be, as a list of named rules.
 *
 * @see "Decision record DD041"
 */
public final class PasswordRules {

    public static final int MIN_LENGTH = 10;
    public static final int MAX_LENGTH = 128;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "1111111111",
            "qwertzuiop",
            "qwertyuiop",
            "passwort12",
            "passwort123",
            "passwort1234",
            "passwort2026",
            "password12",
            "password123",
            "password1234",
            "kindergarten",
            "kindergarten1",
            "kindertagesstätte",
            "kita-campus",
            "kitacampus",
            "kitacampus1",
            "kitacampus2026",
            "hallo12345",
            "hallohallo",
            "willkommen",
            "willkommen1",
            "willkommen123",
            "geheim1234",
            "geheim12345",
            "sonnenschein",
            "schmetterling",
            "abcdefghij",
            "abc1234567",
            "iloveyou12",
            "administrator",
            "letmein123",
            "changeme12",
            "changeme123",
            "start12345",
            "sommer2026",
            "winter2026");

    private static final List<Rule> RULES = List.of(
            new Rule("security.password.short", (name, password) -> password.length() < MIN_LENGTH),
            new Rule("security.password.long", (name, password) -> password.length() > MAX_LENGTH),
            new Rule("security.password.name", PasswordRules::resembles),
            new Rule("security.password.common", (name, password) -> isCommon(password)));

    private PasswordRules() {}

    /** The translation key of the first rule that the password breaks, if it breaks one. */
    public static Optional<String> firstBroken(String userName, String password) {
        return RULES.stream()
                .filter(rule -> rule.broken().test(userName, password))
                .map(Rule::messageKey)
                .findFirst();
    }

    private static boolean resembles(String userName, String password) {
        return userName.strip().equalsIgnoreCase(password.strip());
    }

    private static boolean isCommon(String password) {
        return COMMON.contains(password.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < 3;
    }

    private record Rule(String messageKey, BiPredicate<String, String> broken) {}
}
