package de.kitacampus.portal.slave.invitations;

import de.kitacampus.portal.slave.mail.MailKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Helps whoever forgot the password. */
@Component
class ResetMail implements MailKind {

    static final String KEY = "invitations.mail.reset";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<String> placeholders() {
        return List.of(InvitationMail.NAME, InvitationMail.USER_NAME, InvitationMail.LINK);
    }

    @Override
    public Set<String> required() {
        return Set.of(InvitationMail.LINK);
    }

    /** Only the person herself asks for this. */
    @Override
    public Optional<Map<String, String>> renew(UUID recipient) {
        return Optional.empty();
    }
}
