package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.slave.mail.MailKind;
import java.util.List;

/** A mail about a request, see {@link RequestMailKinds}. */
record RequestMailKind(String key, List<String> placeholders) implements MailKind {

    static final String NAME = "Name";
    static final String COURSE = "Kurs";
    static final String PERSON = "Person";
    static final String NOTE = "Begründung";
    static final String REASON = "Grund";
    static final String UNTIL = "Nutzbar bis";
    static final String DEADLINE = "Frist";
}
