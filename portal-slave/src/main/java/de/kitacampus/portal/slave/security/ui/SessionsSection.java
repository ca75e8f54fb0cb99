package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.security.Device;
import de.kitacampus.portal.slave.security.OpenSession;
import de.kitacampus.portal.slave.security.OpenSessions;
import java.util.List;
import java.util.Locale;

/** One's own open sessions; any but the own one can be ended here. */
class SessionsSection extends Composite<Section> {

    private final transient OpenSessions sessions;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("security.sessions.none"));
    private final Button endOthers = new Button(getTranslation("security.sessions.endOthers"), click -> endOthers());

    SessionsSection(OpenSessions sessions) {
        this.sessions = sessions;
        list.setId("sessions");
        list.addClassNames("kit-cards", "mine-list");
        none.addClassName("quiet");
        endOthers.setId("sessions-end-others");
        getContent().addClassName("mine-section");
        getContent()
                .add(
                        new H2(getTranslation("security.sessions.title")),
                        new Paragraph(getTranslation("security.sessions.help")),
                        list,
                        none,
                        endOthers);
        show();
    }

    private void show() {
        List<OpenSession> open = sessions.own();
        list.removeAll();
        open.forEach(one -> list.add(card(one)));
        boolean others = open.stream().anyMatch(one -> !one.current());
        none.setVisible(!others);
        endOthers.setVisible(others);
    }

    private ListItem card(OpenSession one) {
        Formats formats = new Formats(getLocale());
        String where = where(one.device());
        Span mark = new Span(one.current() ? getTranslation("security.sessions.current") : "");
        if (one.current()) {
            mark.addClassNames("kit-badge", "ok");
        }
        RowCard card = new RowCard(where, mark)
                .line(getTranslation(key("security.way.", one.way())))
                .line(getTranslation("security.sessions.since", formats.dateTime(one.openedAt())))
                .line(getTranslation("security.sessions.used", formats.dateTime(one.usedAt())));
        ListItem item = new ListItem(card);
        item.addClassName("kit-card");
        if (!one.current()) {
            item.add(endButton(one, where));
        }
        return item;
    }

    private Button endButton(OpenSession one, String where) {
        Button end = new Button(getTranslation("security.sessions.end"), click -> end(one));
        end.setId("session-end-" + one.id());
        end.addThemeVariants(ButtonVariant.SMALL);
        end.setAriaLabel(getTranslation("security.sessions.end.label", where));
        return end;
    }

    private String where(Device device) {
        return getTranslation(
                "security.sessions.where",
                getTranslation(key("security.browser.", device.browser())),
                getTranslation(key("security.device.", device.kind())));
    }

    private static String key(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT);
    }

    private void end(OpenSession one) {
        boolean ended = sessions.end(one.id());
        show();
        Notices.success(getTranslation(ended ? "security.sessions.ended" : "security.sessions.gone"));
    }

    private void endOthers() {
        int ended = sessions.endOthers();
        show();
        Notices.success(getTranslation("security.sessions.endOthers.done", ended));
    }
}
