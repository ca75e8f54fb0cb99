package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import de.kitacampus.portal.slave.rights.RightsChange;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsItems;
import de.kitacampus.portal.slave.staff.JobRole;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with a whole column. */
class RoleDialog extends Dialog {

    private final transient MatrixModel model;
    private final transient Consumer<RightsChange> onChoice;

    RoleDialog(JobRole role, MatrixModel model, Consumer<RightsChange> onChoice) {
        this.model = model;
        this.onChoice = onChoice;
        setHeaderTitle(role.name());
        List<RightsItem> column =
                model.shown().stream().map(RightsItems.Entry::item).toList();
        Div content = new Div();
        content.addClassName("dialog-form");
        content.add(choice("on", column, role, true), choice("off", column, role, false), copyFrom(role));
        add(content);
        getFooter().add(new Button(getTranslation("rights.close"), click -> close()));
    }

    private Button choice(String name, List<RightsItem> column, JobRole role, boolean granted) {
        Button button = new Button(
                getTranslation("rights.column." + name, column.size()),
                click -> choose(model.set(column, List.of(role), granted)));
        button.setId("rights-column-" + name);
        return button;
    }

    private Select<JobRole> copyFrom(JobRole role) {
        Select<JobRole> source = new Select<>();
        source.setId("rights-copy-from");
        source.setLabel(getTranslation("rights.copy"));
        source.setHelperText(getTranslation("rights.copy.help", role.name()));
        source.setItems(
                model.roles().stream().filter(other -> !other.equals(role)).toList());
        source.setItemLabelGenerator(JobRole::name);
        source.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                choose(model.copy(change.getValue(), role));
            }
        });
        return source;
    }

    private void choose(RightsChange change) {
        close();
        onChoice.accept(change);
    }
}
