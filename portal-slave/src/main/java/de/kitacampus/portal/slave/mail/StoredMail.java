package de.kitacampus.portal.slave.mail;

import java.util.Map;

/**
 * A mail with its secrets apart from its text.
 *
 * @param reference see {@link NewMail#reference()}
 */
record StoredMail(
        MailRow row,
        Map<String, String> secrets,
        @org.jspecify.annotations.Nullable String reference) {

    /** As an administrator sees it: of a mail that is on its way or has left, no secret. */
    MailRow shown() {
        return row.state() == MailState.CAUGHT ? with(complete()) : row;
    }

    MailText complete() {
        return row.text().filled(secrets);
    }

    private MailRow with(MailText text) {
        return new MailRow(
                row.id(),
                row.kind(),
                row.recipient(),
                row.address(),
                row.name(),
                row.language(),
                text,
                row.secret(),
                row.state(),
                row.createdAt(),
                row.dueAt(),
                row.tries(),
                row.error(),
                row.sentAt());
    }
}
