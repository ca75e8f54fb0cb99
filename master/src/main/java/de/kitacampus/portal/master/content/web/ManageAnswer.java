package de.kitacampus.portal.master.content.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.scorm.PackageReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a package found, for programs.
 *
 * @param verdict accepted or refused
 * @param reason why it is refused, for programs
 * @param sentence the same for people
 * @param standard {@code SCORM 1.2}, {@code SCORM 2004 3rd} …
 * @param passMark the package's own in per cent
 * @param version the stored version, if it was stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ManageAnswer(
        String verdict,
        @Nullable String reason,
        @Nullable String sentence,
        @Nullable String standard,
        @Nullable String title,
        @Nullable Long scos,
        @Nullable Integer files,
        @Nullable Long bytes,
        @Nullable Double passMark,
        @Nullable List<String> warnings,
        @Nullable Integer version) {

    static ManageAnswer of(PackageReport report, @Nullable Integer version, ManageTexts texts) {
        return new ManageAnswer(
                "accepted",
                null,
                null,
                "SCORM " + report.edition(),
                report.title(),
                report.scoCount(),
                report.files(),
                report.bytes(),
                report.passMark().orElse(null),
                report.warnings().stream()
                        .map(warning -> texts.get("scorm.warning." + warning.kind(), String.valueOf(warning.where())))
                        .toList(),
                version);
    }

    static ManageAnswer of(PackageCheck.Refused refused, ManageTexts texts) {
        return new ManageAnswer(
                "refused",
                refused.reason().name(),
                texts.get(refused.key(), refused.arguments().toArray()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
