package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.ui.Formats;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of evidence folders, from the module's bundle; needs no session. */
record FolderTexts(Locale locale, ResourceBundle bundle) {

    static FolderTexts in(Locale wanted) {
        Locale locale = Locale.ENGLISH.getLanguage().equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
        return new FolderTexts(
                locale,
                ResourceBundle.getBundle(
                        "i18n.training",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    Formats formats() {
        return new Formats(locale);
    }

    String get(String key, Object... arguments) {
        String text = bundle.getString("training." + key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : formats().date(day);
    }

    /** How often and by when, in words. */
    String rhythm(RuleContent rule) {
        String first = rule.firstWithinDays() == 0
                ? get("rhythm.before-start")
                : get("rhythm.within-days", rule.firstWithinDays());
        Integer months = rule.intervalMonths();
        return first + ", " + (months == null ? get("rhythm.once") : get("rhythm.every-months", months));
    }

    /** What a training rests on. */
    String evidence(Folder.Done done) {
        ProofFact proof = done.cycle().proof();
        if (proof.isFromElsewhere()) {
            return get("folder.elsewhere", done.evidence());
        }
        return proof.version() == null
                ? (get("folder.course") + " " + done.evidence()).strip()
                : get("folder.content", proof.version());
    }

    String status(Duty duty) {
        String status = get("status." + duty.status().name());
        return duty.daysLate() == 0 ? status : get("folder.late", status, duty.daysLate());
    }
}
