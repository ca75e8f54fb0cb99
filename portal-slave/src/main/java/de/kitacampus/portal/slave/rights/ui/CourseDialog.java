package de.kitacampus.portal.slave.rights.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.Grant;
import de.kitacampus.portal.slave.rights.RightsChange;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.rights.RightsMatrix.HistoryEntry;
import de.kitacampus.portal.slave.staff.JobRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What can be done with a whole row, and who changed what when. */
class CourseDialog extends Dialog {

    private static final int HISTORY = 20;

    private final transient Consumer<RightsChange> onChoice;

    CourseDialog(OfferedCourse course, List<JobRole> roles, RightsMatrix matrix, Consumer<RightsChange> onChoice) {
        this.onChoice = onChoice;
        setHeaderTitle(course.course().number() + " " + course.course().title());
        Set<Grant> row = roles.stream()
                .map(role -> new Grant(role.id(), course.course().number()))
                .collect(toSet());
        Div content = new Div();
        content.addClassName("dialog-form");
        content.add(choice("rights-row-on", "rights.row.on", RightsChange.grant(row)));
        content.add(choice("rights-row-off", "rights.row.off", RightsChange.withdraw(row)));
        content.add(new H3(getTranslation("rights.history")));
        content.add(history(matrix.history(course.course().number(), HISTORY)));
        add(content);
        getFooter().add(new Button(getTranslation("rights.close"), click -> close()));
        setMaxWidth("34rem");
    }

    private Button choice(String id, String key, RightsChange change) {
        Button button = new Button(getTranslation(key), click -> {
            close();
            onChoice.accept(change);
        });
        button.setId(id);
        return button;
    }

    private Component history(List<HistoryEntry> entries) {
        if (entries.isEmpty()) {
            return new Paragraph(getTranslation("rights.history.none"));
        }
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(sentence(entry))));
        list.addClassName("history");
        return list;
    }

    private String sentence(HistoryEntry entry) {
        return getTranslation(
                entry.granted() ? "rights.history.granted" : "rights.history.withdrawn",
                new Formats(getLocale()).dateTime(entry.changedAt()),
                entry.role(),
                Optional.ofNullable(entry.userName()).orElseGet(() -> getTranslation("rights.history.system")));
    }
}
