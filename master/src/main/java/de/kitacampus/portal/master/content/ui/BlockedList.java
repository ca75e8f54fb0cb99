package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.content.BlockedAttempt;
import de.kitacampus.portal.master.content.BlockedAttempts;
import java.util.List;

/** What one package version tried to reach outside the player, each in a sentence. */
class BlockedList extends Div {

    private final Formats formats;

    BlockedList(List<BlockedAttempt> attempts, Formats formats) {
        this.formats = formats;
        UnorderedList list = new UnorderedList();
        attempts.forEach(one -> list.add(line(one)));
        add(new Span(getTranslation("content.blocked.title")), list);
        addClassName("kit-banner");
    }

    private ListItem line(BlockedAttempt one) {
        ListItem line = new ListItem(what(one) + " – " + often(one));
        line.addClassName("blocked-attempt");
        line.getElement().setAttribute("data-directive", one.directive());
        line.getElement().setAttribute("data-host", one.host());
        return line;
    }

    /** What was tried, and where to: {@code Daten senden oder holen: metrics.example.com (connect-src)}. */
    private String what(BlockedAttempt one) {
        return what(this, one);
    }

    static String what(Component in, BlockedAttempt one) {
        String host =
                one.host().equals(BlockedAttempts.OTHERS) ? in.getTranslation("content.blocked.others") : one.host();
        return in.getTranslation("content.blocked." + kind(one.directive())) + ": " + host + " (" + one.directive()
                + ")";
    }

    private String often(BlockedAttempt one) {
        return getTranslation(
                "content.blocked.often",
                formats.number(one.times()),
                formats.dateTime(one.firstAt()),
                formats.dateTime(one.lastAt()));
    }

    private static String kind(String directive) {
        return switch (directive) {
            case "connect-src" -> "send";
            case "form-action" -> "form";
            case "frame-src", "child-src" -> "page";
            case "window-open" -> "window";
            default -> "load";
        };
    }
}
