package de.kitacampus.portal.slave.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.access.Access;
import de.kitacampus.portal.slave.access.PersonAccess;

/** How many sessions a person has open; where is nobody's business but hers. */
class PersonSessionsSection extends Composite<Section> {

    private final transient PersonAccess accesses;
    private final Paragraph words = new Paragraph();
    private final Button end = new Button(getTranslation("access.sessions.end"));

    PersonSessionsSection(PersonAccess accesses, Access access) {
        this.accesses = accesses;
        words.setId("access-sessions");
        end.setId("access-sessions-end");
        end.addClickListener(click -> endAll(access));
        getContent().addClassName("mine-section");
        getContent().add(new H2(getTranslation("access.sessions.title")), words, end);
        show(access);
    }

    private void show(Access access) {
        int open = access.sessions().size();
        words.setText(
                open == 0
                        ? getTranslation("access.sessions.none")
                        : getTranslation(
                                "access.sessions.open",
                                open,
                                new Formats(getLocale())
                                        .dateTime(access.sessions().getFirst())));
        end.setVisible(open > 0);
    }

    private void endAll(Access access) {
        int ended = accesses.endSessions(access.person().id());
        accesses.of(access.person().id()).ifPresent(this::show);
        Notices.success(getTranslation("access.sessions.ended", ended));
    }
}
