package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.settings.HouseSettings;
import de.kitacampus.portal.slave.settings.Settings;
import de.kitacampus.portal.slave.settings.Settings.Change;
import de.kitacampus.portal.slave.settings.Settings.Difference;
import de.kitacampus.portal.slave.settings.Settings.Field;
import de.kitacampus.portal.slave.settings.Settings.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Who changed what, and when. */
@Route("settings/history")
@RolesAllowed(PortalRole.ADMIN)
class SettingsHistoryView extends SettingsPage {

    SettingsHistoryView(Settings settings) {
        super(settings, "history");
        List<Change> changes = settings.history();
        if (changes.isEmpty()) {
            add(new EmptyState(
                    getTranslation("settings.history.empty.title"), getTranslation("settings.history.empty.help")));
        } else {
            Div cards = new Div();
            cards.setId("settings-changes");
            cards.addClassName("kit-stack");
            changes.forEach(change -> cards.add(card(change)));
            add(cards);
        }
    }

    private Component card(Change change) {
        String who = Optional.ofNullable(change.by()).orElseGet(() -> getTranslation("settings.history.somebody"));
        Span head = new Span(new Formats(getLocale()).dateTime(change.at()) + " · " + who);
        head.addClassName("strong");
        UnorderedList what = new UnorderedList();
        change.differences().forEach(difference -> what.add(new ListItem(words(difference))));
        if (change.differences().isEmpty()) {
            what.add(new ListItem(getTranslation("settings.history.nothing")));
        }
        Div card = new Div(head, what);
        card.addClassName("kit-card");
        return card;
    }

    private String words(Difference difference) {
        String field = getTranslation("settings.field." + difference.field().name());
        return difference.before().equals(difference.after())
                ? field
                : getTranslation(
                        "settings.history.fromTo",
                        field,
                        value(difference.field(), difference.before()),
                        value(difference.field(), difference.after()));
    }

    private String value(Field field, String value) {
        if (value.isEmpty()) {
            return getTranslation("settings.history.usual");
        }
        return field == Field.LANGUAGES ? getTranslation("settings.languages." + value) : value;
    }

    @Override
    void show(HouseSettings settings) {}

    @Override
    HouseSettings written(HouseSettings before) {
        return before;
    }

    @Override
    void tell(List<Problem> problems) {}
}
