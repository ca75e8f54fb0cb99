package de.kitacampus.portal.slave.mail;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of all modules. */
@Component
class MailKinds {

    private final ObjectProvider<MailKind> kinds;

    MailKinds(ObjectProvider<MailKind> kinds) {
        this.kinds = kinds;
    }

    Optional<MailKind> find(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    List<String> keys() {
        return kinds.stream().map(MailKind::key).sorted().toList();
    }
}
