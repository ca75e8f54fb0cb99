package de.kitacampus.portal.slave.rights.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.Grant;
import de.kitacampus.portal.slave.rights.RightsChange;
import de.kitacampus.portal.slave.staff.JobRole;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What can be done with a whole column. */
class RoleDialog extends Dialog {

    private final transient Consumer<RightsChange> onChoice;

    RoleDialog(
            JobRole role,
            List<JobRole> roles,
            List<OfferedCourse> shown,
            Set<Grant> grants,
            Consumer<RightsChange> onChoice) {
        this.onChoice = onChoice;
        setHeaderTitle(role.name());
        Set<Grant> column = shown.stream()
                .map(course -> new Grant(role.id(), course.course().number()))
                .collect(toSet());
        Div content = new Div();
        content.addClassName("dialog-form");
        content.add(choice("rights-column-on", "rights.column.on", shown.size(), RightsChange.grant(column)));
        content.add(choice("rights-column-off", "rights.column.off", shown.size(), RightsChange.withdraw(column)));
        content.add(copyFrom(role, roles, grants));
        add(content);
        getFooter().add(new Button(getTranslation("rights.close"), click -> close()));
    }

    private Button choice(String id, String key, int courses, RightsChange change) {
        Button button = new Button(getTranslation(key, courses), click -> choose(change));
        button.setId(id);
        return button;
    }

    private Select<JobRole> copyFrom(JobRole role, List<JobRole> roles, Set<Grant> grants) {
        Select<JobRole> source = new Select<>();
        source.setId("rights-copy-from");
        source.setLabel(getTranslation("rights.copy"));
        source.setHelperText(getTranslation("rights.copy.help", role.name()));
        source.setItems(roles.stream().filter(other -> !other.equals(role)).toList());
        source.setItemLabelGenerator(JobRole::name);
        source.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                choose(copy(change.getValue(), role, grants));
            }
        });
        return source;
    }

    /** Afterwards the role has exactly the rights of the other one. */
    private static RightsChange copy(JobRole from, JobRole to, Set<Grant> grants) {
        Set<Grant> wanted = grants.stream()
                .filter(grant -> grant.role().equals(from.id()))
                .map(grant -> new Grant(to.id(), grant.course()))
                .collect(toSet());
        Set<Grant> surplus = grants.stream()
                .filter(grant -> grant.role().equals(to.id()) && !wanted.contains(grant))
                .collect(toSet());
        return new RightsChange(wanted, surplus);
    }

    private void choose(RightsChange change) {
        close();
        onChoice.accept(change);
    }
}
