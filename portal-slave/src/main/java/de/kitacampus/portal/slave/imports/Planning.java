package de.kitacampus.portal.slave.imports;

import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.slave.imports.ImportPlan.Change;
import de.kitacampus.portal.slave.imports.ImportPlan.Difference;
import de.kitacampus.portal.slave.imports.ImportPlan.Planned;
import de.kitacampus.portal.slave.imports.ImportPlan.Refusal;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Employment;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.SaveOutcome;
import de.kitacampus.portal.slave.staff.StaffBulk;
import de.kitacampus.portal.slave.staff.StaffBulk.Known;
import de.kitacampus.portal.slave.staff.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a file with the people there are; changes nothing. */
final class Planning {

    private final StaffBulk staff;
    private final Places places;
    private final Map<String, Known> byNumber = new HashMap<>();
    private final Map<String, List<Known>> byMail = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Planning(StaffBulk staff, Places places) {
        this.staff = staff;
        this.places = places;
        staff.everybody().forEach(this::remember);
    }

    private void remember(Known known) {
        PersonDetails details = known.details();
        if (details.staffNumber() != null) {
            byNumber.put(PersonRow.lower(details.staffNumber()), known);
        }
        if (details.email() != null) {
            byMail.computeIfAbsent(PersonRow.lower(details.email()), mail -> new ArrayList<>())
                    .add(known);
        }
        String centre = details.centres().isEmpty()
                ? ""
                : details.centres().getFirst().target().toString();
        byName.computeIfAbsent(
                        PersonRow.nameKey(details.firstName(), details.lastName(), centre), name -> new ArrayList<>())
                .add(known);
    }

    ImportPlan plan(TextTable sheet, Map<Integer, ImportField> columns) {
        RowReading reading = new RowReading(columns, places);
        Map<String, PersonRow> people = new LinkedHashMap<>();
        sheet.lines().forEach(line -> reading.read(line).ifPresent(row -> collect(row, people)));
        refusals.addAll(reading.refusals());
        List<Planned> planned = new ArrayList<>();
        Map<UUID, Integer> seen = new HashMap<>();
        people.values().forEach(row -> planned(row, seen).ifPresent(planned::add));
        refusals.sort(Comparator.comparingInt(Refusal::line));
        return new ImportPlan(planned, refusals, places.newCentres(), places.newRoles());
    }

    private void collect(PersonRow row, Map<String, PersonRow> people) {
        PersonRow first = people.putIfAbsent(row.key(), row);
        if (first == null) {
            return;
        }
        if (first.isSameName(row)) {
            first.add(row);
        } else {
            refusals.add(new Refusal(
                    row.line,
                    row.number.isEmpty() ? ImportField.EMAIL : ImportField.STAFF_NUMBER,
                    "imports.refused.otherName",
                    String.valueOf(first.line)));
        }
    }

    private Optional<Planned> planned(PersonRow row, Map<UUID, Integer> seen) {
        Match match = match(row);
        if (match.refusal() != null) {
            refusals.add(match.refusal());
            return Optional.empty();
        }
        Known known = match.known();
        Integer before = known == null ? null : seen.putIfAbsent(known.id().value(), row.line);
        if (before != null) {
            refusals.add(new Refusal(row.line, null, "imports.refused.samePerson", String.valueOf(before)));
            return Optional.empty();
        }
        PersonDetails details = details(row, known == null ? null : known.details());
        Optional<SaveOutcome.Invalid> wrong = staff.check(details);
        if (wrong.isPresent()) {
            refusals.add(new Refusal(
                    row.line, column(wrong.get().field()), wrong.get().messageKey(), ""));
            return Optional.empty();
        }
        List<Difference> differences = known == null ? List.of() : differences(known.details(), details);
        Change change = known == null ? Change.NEW : differences.isEmpty() ? Change.UNCHANGED : Change.CHANGED;
        return Optional.of(new Planned(row.line, known, details, change, differences));
    }

    /** Who it is, or why that cannot be said. */
    private record Match(@Nullable Known known, @Nullable Refusal refusal) {}

    private Match match(PersonRow row) {
        if (!row.number.isEmpty()) {
            Known owner = byNumber.get(PersonRow.lower(row.number));
            return owner == null ? withoutNumber(row) : new Match(owner, null);
        }
        if (!row.email.isEmpty()) {
            return oneOf(byMail.getOrDefault(PersonRow.lower(row.email), List.of()), row, ImportField.EMAIL);
        }
        return oneOf(byName.getOrDefault(row.key(), List.of()), row, ImportField.LAST_NAME);
    }

    /** Nobody has the number: it is a new person, or somebody with this address who had none so far. */
    private Match withoutNumber(PersonRow row) {
        List<Known> sameMail = row.email.isEmpty()
                ? List.of()
                : byMail.getOrDefault(PersonRow.lower(row.email), List.of()).stream()
                        .filter(known -> known.details().staffNumber() == null)
                        .toList();
        return oneOf(sameMail, row, ImportField.EMAIL);
    }

    private static Match oneOf(List<Known> found, PersonRow row, ImportField field) {
        return switch (found.size()) {
            case 0 -> new Match(null, null);
            case 1 -> new Match(found.getFirst(), null);
            default -> new Match(null, new Refusal(row.line, field, "imports.refused.several", ""));
        };
    }

    /** What the file leaves open stays as it is. */
    private static PersonDetails details(PersonRow row, @Nullable PersonDetails known) {
        return new PersonDetails(
                known != null && row.firstName.isEmpty() ? known.firstName() : row.firstName,
                known != null && row.lastName.isEmpty() ? known.lastName() : row.lastName,
                known != null && row.email.isEmpty() ? known.email() : row.email,
                known != null && row.number.isEmpty() ? known.staffNumber() : row.number,
                terms(row.centres, known == null ? List.of() : known.centres()),
                terms(row.roles, known == null ? List.of() : known.roles()),
                known == null ? Set.of() : known.headOf(),
                employment(row, known == null ? Employment.UNKNOWN : known.employment()));
    }

    private static Employment employment(PersonRow row, Employment known) {
        return new Employment(
                row.entry == null ? known.entry() : row.entry, row.leaves == null ? known.leaves() : row.leaves);
    }

    /** Days that are known stay if the file names none. */
    private static <T> List<Term<T>> terms(List<Term<T>> wanted, List<Term<T>> known) {
        return wanted.isEmpty()
                ? known
                : wanted.stream()
                        .map(term -> known.stream()
                                .filter(old -> old.target().equals(term.target()) && !term.isDated())
                                .findFirst()
                                .orElse(term))
                        .toList();
    }

    private static ImportField column(SaveOutcome.Field field) {
        return switch (field) {
            case FIRST_NAME -> ImportField.FIRST_NAME;
            case LAST_NAME, USER_NAME, PASSWORD, ROLE -> ImportField.LAST_NAME;
            case EMAIL -> ImportField.EMAIL;
            case STAFF_NUMBER -> ImportField.STAFF_NUMBER;
            case CENTRES, HEAD_OF -> ImportField.CENTRES;
            case ROLES -> ImportField.ROLES;
            case ENTRY -> ImportField.ENTRY;
            case LEAVES -> ImportField.LEAVES;
        };
    }

    private List<Difference> differences(PersonDetails before, PersonDetails after) {
        List<Difference> all = new ArrayList<>();
        compare(ImportField.STAFF_NUMBER, before, after, details -> text(details.staffNumber()), all);
        compare(ImportField.FIRST_NAME, before, after, PersonDetails::firstName, all);
        compare(ImportField.LAST_NAME, before, after, PersonDetails::lastName, all);
        compare(ImportField.EMAIL, before, after, details -> text(details.email()), all);
        compare(ImportField.CENTRES, before, after, details -> words(details.centres(), CentreId::value), all);
        compare(ImportField.ROLES, before, after, details -> words(details.roles(), RoleId::value), all);
        compare(
                ImportField.ENTRY,
                before,
                after,
                details -> text(details.employment().entry()),
                all);
        compare(
                ImportField.LEAVES,
                before,
                after,
                details -> text(details.employment().leaves()),
                all);
        return all;
    }

    private static void compare(
            ImportField field,
            PersonDetails before,
            PersonDetails after,
            Function<PersonDetails, String> value,
            List<Difference> all) {
        String old = value.apply(before);
        String fresh = value.apply(after);
        if (!old.equals(fresh)) {
            all.add(new Difference(field, old, fresh));
        }
    }

    private <T> String words(List<Term<T>> terms, Function<T, UUID> id) {
        return terms.stream()
                .map(term -> places.name(id.apply(term.target())) + days(term.from(), term.to()))
                .collect(Collectors.joining(", "));
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null ? "" : " (" + text(from) + "–" + text(to) + ")";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
