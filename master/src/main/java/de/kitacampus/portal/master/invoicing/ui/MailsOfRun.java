package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import de.kitacampus.portal.master.invoicing.MailCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line: what became of the mails of a run. */
final class MailsOfRun {

    private MailsOfRun() {}

    static Optional<Component> line(MailCounts counts, Component page) {
        if (counts.all() == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        part(parts, page, "sent", counts.sent());
        part(parts, page, "waiting", counts.waiting());
        part(parts, page, "failed", counts.failed());
        part(parts, page, "no-server", counts.withoutServer());
        part(parts, page, "no-address", counts.withoutAddress());
        Div line = new Div(page.getTranslation("invoicing.mails") + ": " + String.join(", ", parts));
        line.setId("run-mails");
        return Optional.of(line);
    }

    private static void part(List<String> parts, Component page, String key, long count) {
        if (count > 0) {
            parts.add(page.getTranslation("invoicing.mails." + key, count));
        }
    }
}
