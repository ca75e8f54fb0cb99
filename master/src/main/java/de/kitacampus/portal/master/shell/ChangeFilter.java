package de.kitacampus.portal.master.shell;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are looked for.
 *
 * @param text part of what was changed or of its values, empty for all
 * @param by part of a user name, empty for everybody
 * @param kind of what, or null for all
 * @param from first day, or null
 * @param to last day, or null
 */
public record ChangeFilter(
        String text,
        String by,
        @Nullable ChangeKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final ChangeFilter ALL = new ChangeFilter("", "", null, null, null);

    public ChangeFilter {
        text = text.strip();
        by = by.strip();
    }

    public ChangeFilter withText(@Nullable String wanted) {
        return new ChangeFilter(Objects.requireNonNullElse(wanted, ""), by, kind, from, to);
    }

    public ChangeFilter withBy(@Nullable String wanted) {
        return new ChangeFilter(text, Objects.requireNonNullElse(wanted, ""), kind, from, to);
    }

    public ChangeFilter withKind(@Nullable ChangeKind wanted) {
        return new ChangeFilter(text, by, wanted, from, to);
    }

    public ChangeFilter withFrom(@Nullable LocalDate wanted) {
        return new ChangeFilter(text, by, kind, wanted, to);
    }

    public ChangeFilter withTo(@Nullable LocalDate wanted) {
        return new ChangeFilter(text, by, kind, from, wanted);
    }
}
