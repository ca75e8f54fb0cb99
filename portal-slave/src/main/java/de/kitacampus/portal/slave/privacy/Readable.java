package de.kitacampus.portal.slave.privacy;

import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.staff.PersonData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts what modules keep into a person's words: moments and days as she writes them, and no names of states that programs use. */
record Readable(Formats formats, Map<String, String> texts) {

    private static final Pattern MOMENT = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern STATE = Pattern.compile("\\b(?:[A-Z]+(?:_[A-Z]+)*|true|false)\\b");

    PersonData.Table of(PersonData.Table table) {
        return new PersonData.Table(
                table.titleKey(),
                table.columnKeys(),
                table.rows().stream()
                        .map(row -> row.stream().map(this::of).toList())
                        .toList());
    }

    List<PersonData.Table> of(List<PersonData.Table> tables) {
        return tables.stream().map(this::of).toList();
    }

    private String of(String cell) {
        String moments = MOMENT.matcher(cell).replaceAll(found -> formats.dateTime(Instant.parse(found.group())));
        String days = DAY.matcher(moments).replaceAll(found -> formats.date(LocalDate.parse(found.group())));
        return STATE.matcher(days)
                .replaceAll(found -> texts.getOrDefault("privacy.value." + found.group(), found.group()));
    }
}
