package de.kitacampus.portal.master.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is kept of a course, field by field, for its history; its list price has one of its own. */
final class CourseFields {

    private CourseFields() {}

    static Map<String, String> of(CourseData data) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", data.title());
        fields.put("teaser", data.teaser());
        fields.put("description", data.description());
        fields.put("category", names(data.categories()));
        fields.put("target-group", names(data.targetGroups()));
        fields.put(
                "authors",
                data.authors().stream()
                        .map(author -> author.name() + " (" + author.qualification() + ")")
                        .collect(Collectors.joining("; ")));
        fields.put("learning-minutes", String.valueOf(data.learningMinutes()));
        fields.put("vat", data.vatTreatment().name());
        fields.put("vat-reason", text(data.vatReason()));
        fields.put("usage-period", String.valueOf(data.usagePeriodMonths()));
        fields.put("pass-mark", String.valueOf(data.passMark()));
        Course.MandatoryRule mandatory = data.mandatory();
        fields.put("mandatory", mandatory == null ? "" : mandatory.intervalMonths() + ", " + mandatory.legalBasis());
        Course.RetakeRule retake = data.retake();
        fields.put("retake.attempts", text(retake == null ? null : retake.attempts()));
        fields.put("retake.wait", text(retake == null ? null : retake.waitHours()));
        fields.put("picture", text(data.picture()));
        return fields;
    }

    static Map<String, String> of(CourseState state) {
        return Map.of("state", state.name());
    }

    static Map<String, String> of(CourseSchedules.Wish wish) {
        return Map.of("publish-on", text(wish.publishOn()), "retire-on", text(wish.retireOn()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
