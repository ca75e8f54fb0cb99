package de.kitacampus.portal.slave.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A kind of mail for tests; its texts are set by each test. */
@Component
class KindForTests implements MailKind {

    static final String KEY = "mail.test";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<String> placeholders() {
        return List.of("Name", "Link");
    }

    @Override
    public Set<String> required() {
        return Set.of("Link");
    }

    @Override
    public Optional<Map<String, String>> renew(UUID recipient) {
        return Optional.of(Map.of("Link", "https://portal.example/neu"));
    }
}
