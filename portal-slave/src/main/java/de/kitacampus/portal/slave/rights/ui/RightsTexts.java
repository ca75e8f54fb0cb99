package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.RightsHistory;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsMatrix.Effect;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The sentences of these screens, in the language of the component that shows them. */
record RightsTexts(Component view) implements Serializable {

    String text(String key, Object... parameters) {
        return view.getTranslation("rights." + key, parameters);
    }

    Formats formats() {
        return new Formats(UI.getCurrentOrThrow().getLocale());
    }

    String effect(Effect effect) {
        return sentences(effect, "effect.");
    }

    String done(Effect effect) {
        return sentences(effect, "done.");
    }

    private String sentences(Effect effect, String prefix) {
        int gaining = effect.gained().size();
        int losing = effect.lost().size();
        if (gaining + losing == 0) {
            return text(prefix + "nobody");
        }
        String gain = gaining == 0 ? "" : text(prefix + "gain", gaining, what(effect.gainedItems()));
        String loss = losing == 0 ? "" : text(prefix + "loss", losing, what(effect.lostItems()));
        return (gain + " " + loss + " " + running(effect.running(), prefix)).strip();
    }

    private String running(long bookings, String prefix) {
        return bookings == 0 ? "" : text(prefix + "running", bookings);
    }

    private String what(Set<RightsItem> items) {
        RightsItem one = items.iterator().next();
        return items.size() == 1 && one.kind() == ItemKind.COURSE
                ? one.key()
                : text("effect.many." + one.kind(), items.size());
    }

    /** One line of the history. */
    String line(RightsHistory.Entry entry) {
        String who = Optional.ofNullable(entry.userName()).orElseGet(() -> text("history.system"));
        return text("history.line", formats().dateTime(entry.at()), what(entry), who);
    }

    /** What happened, without when and who. */
    String what(RightsHistory.Entry entry) {
        RightsHistory.Terms terms = entry.exception();
        if (terms == null) {
            return text("history." + entry.action(), Objects.requireNonNullElse(entry.role(), ""), entry.label());
        }
        return text(
                "history." + entry.action(),
                Optional.ofNullable(entry.person()).orElseGet(() -> text("erased")),
                entry.label(),
                text(terms.allowed() ? "exception.allow" : "exception.deny"),
                formats().date(terms.from()),
                formats().date(terms.until()));
    }
}
