package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.mail.MailKind;
import java.util.List;
import java.util.Set;

/**
 * The mail of one step of reminding.
 *
 * @param step who gets it
 */
record ReminderMailKind(ReminderStep step) implements MailKind {

    static final String NAME = "Name";
    static final String DUTIES = "Pflichten";

    static String key(ReminderStep step) {
        return "training.mail." + step.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String key() {
        return key(step);
    }

    @Override
    public List<String> placeholders() {
        return List.of(NAME, DUTIES);
    }

    @Override
    public Set<String> required() {
        return Set.of(DUTIES);
    }
}
