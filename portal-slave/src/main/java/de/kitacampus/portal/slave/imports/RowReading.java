package de.kitacampus.portal.slave.imports;

import de.kitacampus.portal.common.table.Days;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.slave.imports.ImportPlan.Refusal;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows one by one; what cannot be understood becomes a refusal of the row. */
final class RowReading {

    private final Map<ImportField, Integer> columns = new LinkedHashMap<>();
    private final Places places;
    private final List<Refusal> refusals = new ArrayList<>();

    RowReading(Map<Integer, ImportField> mapping, Places places) {
        mapping.forEach((column, field) -> columns.putIfAbsent(field, column));
        this.places = places;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Empty if the row was refused. */
    Optional<PersonRow> read(TextTable.Line line) {
        int before = refusals.size();
        Optional<LocalDate> from = day(line, ImportField.CENTRE_FROM);
        Optional<LocalDate> to = day(line, ImportField.CENTRE_TO);
        PersonRow row = new PersonRow(
                line.number(),
                text(line, ImportField.STAFF_NUMBER),
                text(line, ImportField.FIRST_NAME),
                text(line, ImportField.LAST_NAME),
                text(line, ImportField.EMAIL),
                centres(line, from.orElse(null), to.orElse(null)),
                roles(line),
                day(line, ImportField.ENTRY).orElse(null),
                day(line, ImportField.LEAVES).orElse(null));
        return refusals.size() == before ? Optional.of(row) : Optional.empty();
    }

    private String text(TextTable.Line line, ImportField field) {
        Integer column = columns.get(field);
        return column == null
                ? ""
                : line.cell(column)
                        .replace('\u00a0', ' ')
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private Optional<LocalDate> day(TextTable.Line line, ImportField field) {
        String text = text(line, field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty()) {
            refusals.add(new Refusal(line.number(), field, "imports.refused.day", text));
        }
        return day;
    }

    private List<Term<CentreId>> centres(TextTable.Line line, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Term<CentreId>> found = new ArrayList<>();
        for (String one :
                several(line, ImportField.CENTRES, text -> places.centre(text).isPresent())) {
            places.centre(one)
                    .ifPresentOrElse(
                            centre -> found.add(new Term<>(centre, from, to)),
                            () -> refusals.add(
                                    new Refusal(line.number(), ImportField.CENTRES, "imports.refused.centre", one)));
        }
        return found;
    }

    private List<Term<RoleId>> roles(TextTable.Line line) {
        List<Term<RoleId>> found = new ArrayList<>();
        for (String one :
                several(line, ImportField.ROLES, text -> places.role(text).isPresent())) {
            places.role(one)
                    .ifPresentOrElse(
                            role -> found.add(Term.always(role)),
                            () -> refusals.add(
                                    new Refusal(line.number(), ImportField.ROLES, "imports.refused.role", one)));
        }
        return found;
    }

    /** Several stand in one cell, parted by semicolons, lines or strokes; by commas only if no name holds one. */
    private List<String> several(TextTable.Line line, ImportField field, java.util.function.Predicate<String> isKnown) {
        Integer column = columns.get(field);
        String cell = column == null ? "" : line.cell(column).strip();
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : cell.split("[;|\\n\\r]+")) {
            String one = part.replaceAll("\\s+", " ").strip();
            if (one.contains(",") && !isKnownAsItIs(one, isKnown)) {
                for (String piece : one.split(",")) {
                    parts.add(piece.strip());
                }
            } else {
                parts.add(one);
            }
        }
        return parts.stream().filter(part -> !part.isEmpty()).distinct().toList();
    }

    private boolean isKnownAsItIs(String text, java.util.function.Predicate<String> isKnown) {
        return !places.makes() && isKnown.test(text);
    }
}
