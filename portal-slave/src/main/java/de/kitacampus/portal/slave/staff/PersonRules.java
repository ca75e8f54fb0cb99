package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.staff.SaveOutcome.Field;
import de.kitacampus.portal.slave.staff.SaveOutcome.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a person's details must satisfy, as a list of named rules. */
final class PersonRules {

    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private static final List<Rule> RULES = List.of(
            new Rule(Field.FIRST_NAME, "staff.error.required", details -> details.firstName()
                    .isEmpty()),
            new Rule(Field.LAST_NAME, "staff.error.required", details -> details.lastName()
                    .isEmpty()),
            new Rule(Field.FIRST_NAME, "staff.error.tooLong", details -> isTooLong(details.firstName())),
            new Rule(Field.LAST_NAME, "staff.error.tooLong", details -> isTooLong(details.lastName())),
            new Rule(Field.EMAIL, "staff.error.email", details -> !isEmail(details)),
            new Rule(Field.STAFF_NUMBER, "staff.error.tooLong", PersonRules::isNumberTooLong),
            new Rule(Field.CENTRES, "staff.error.days", details -> isUpsideDown(details.centres())),
            new Rule(Field.ROLES, "staff.error.days", details -> isUpsideDown(details.roles())),
            new Rule(Field.CENTRES, "staff.error.twice", details -> isTwice(details.centres())),
            new Rule(Field.ROLES, "staff.error.twice", details -> isTwice(details.roles())),
            new Rule(Field.LEAVES, "staff.error.leavesBeforeEntry", PersonRules::leavesBeforeEntry));

    private PersonRules() {}

    static Optional<Invalid> firstBroken(PersonDetails details) {
        return RULES.stream()
                .filter(rule -> rule.broken().test(details))
                .map(rule -> new Invalid(rule.field(), rule.messageKey()))
                .findFirst();
    }

    private static boolean isTooLong(String name) {
        return name.length() > StaffAdministration.MAX_NAME;
    }

    private static boolean isNumberTooLong(PersonDetails details) {
        String number = details.staffNumber();
        return number != null && number.length() > StaffAdministration.MAX_STAFF_NUMBER;
    }

    private static boolean isUpsideDown(List<? extends Term<?>> terms) {
        return terms.stream().anyMatch(Term::isUpsideDown);
    }

    private static boolean isTwice(List<? extends Term<?>> terms) {
        return terms.stream().map(Term::target).distinct().count() < terms.size();
    }

    private static boolean leavesBeforeEntry(PersonDetails details) {
        LocalDate entry = details.employment().entry();
        LocalDate leaves = details.employment().leaves();
        return entry != null && leaves != null && leaves.isBefore(entry);
    }

    private static boolean isEmail(PersonDetails details) {
        String email = details.email();
        return email == null
                || (email.length() <= MAX_EMAIL && EMAIL.matcher(email).matches());
    }

    private record Rule(Field field, String messageKey, Predicate<PersonDetails> broken) {}
}
