package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.HouseAdministration;
import de.kitacampus.portal.slave.staff.HouseAdministration.Outcome;
import de.kitacampus.portal.slave.staff.HouseAdministration.RoleRow;
import de.kitacampus.portal.slave.staff.JobRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The job roles, in the carrier's words and order. */
@Route("roles")
@Menu(title = "staff.roles.title", order = 22, icon = "vaadin:tags")
@RolesAllowed(PortalRole.ADMIN)
public class RolesView extends Div implements HasDynamicTitle {

    private final transient HouseAdministration house;
    private final Grid<RoleRow> grid = new Grid<>();
    private final Div empty = new Div();

    public RolesView(HouseAdministration house) {
        this.house = house;
        addClassNames("kit-page", "fills");
        Button add = new Button(getTranslation("staff.role.new"), VaadinIcon.PLUS.create(), click -> edit(null));
        add.setId("role-new");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        grid.setId("roles-grid");
        grid.addColumn(row -> row.role().name())
                .setHeader(getTranslation("staff.role.name"))
                .setFlexGrow(1)
                .setWidth("8rem");
        grid.addColumn(new ComponentRenderer<>(this::people))
                .setHeader(getTranslation("staff.centre.people"))
                .setFlexGrow(0)
                .setWidth("6.5rem");
        grid.addColumn(new ComponentRenderer<>(this::actions)).setFlexGrow(0).setWidth("10.5rem");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        GridColumns.cardsOnly(grid, this::card);
        add(new PageHeader(getTranslation("staff.roles.title"), add).withHelp(getTranslation("staff.roles.help")));
        add(empty, grid);
        refresh();
    }

    private RowCard card(RoleRow row) {
        Anchor people = people(row);
        people.setText(getTranslation("staff.centre.people.count", row.people()));
        return new RowCard(row.role().name(), actions(row)).with(people);
    }

    private Anchor people(RoleRow row) {
        Anchor link = new Anchor("staff?role=" + row.role().id(), String.valueOf(row.people()));
        link.setAriaLabel(getTranslation(
                "staff.centre.people.link", row.people(), row.role().name()));
        return link;
    }

    private Span actions(RoleRow row) {
        JobRole role = row.role();
        return new Span(
                icon(VaadinIcon.ARROW_UP, "staff.role.up", role, () -> move(role, -1)),
                icon(VaadinIcon.ARROW_DOWN, "staff.role.down", role, () -> move(role, 1)),
                icon(VaadinIcon.PENCIL, "staff.edit", role, () -> edit(row)));
    }

    private Button icon(VaadinIcon icon, String key, JobRole role, Runnable work) {
        Button button = new Button(icon.create(), click -> work.run());
        button.setAriaLabel(getTranslation(key, role.name()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void move(JobRole role, int places) {
        house.moveRole(role.id(), places);
        refresh();
    }

    private void refresh() {
        List<RoleRow> rows = house.roles();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        empty.removeAll();
        if (rows.isEmpty()) {
            empty.add(new EmptyState(
                    getTranslation("staff.roles.empty.title"), getTranslation("staff.roles.empty.help")));
        }
    }

    private void edit(@Nullable RoleRow row) {
        JobRole role = row == null ? null : row.role();
        TextField name = new TextField(getTranslation("staff.role.name"));
        name.setId("role-name");
        name.setMaxLength(HouseAdministration.MAX_ROLE_NAME);
        name.setValue(role == null ? "" : role.name());
        EditDialog dialog =
                new EditDialog(getTranslation(role == null ? "staff.role.new" : "staff.role.change"), "role", name);
        dialog.onSave(() -> tell(
                row == null
                        ? house.saveRole(Optional.empty(), name.getValue())
                        : house.changeRole(row.role().id(), row.version(), name.getValue()),
                dialog,
                name));
        if (role != null) {
            dialog.onRemove(() -> tell(house.removeRole(role.id()), dialog, name));
        }
        dialog.open();
        name.focus();
    }

    private void tell(Outcome outcome, EditDialog dialog, TextField name) {
        name.setInvalid(false);
        switch (outcome) {
            case Outcome.Done done -> {
                dialog.close();
                refresh();
                Notices.success(getTranslation("staff.saved"));
            }
            case Outcome.NameInvalid invalid -> EditDialog.refuse(name, getTranslation("staff.error.required"));
            case Outcome.NameTaken taken -> EditDialog.refuse(name, getTranslation("staff.role.taken"));
            case Outcome.CodeInvalid invalid -> throw new IllegalStateException("a role has no code");
            case Outcome.CodeTaken taken -> throw new IllegalStateException("a role has no code");
            case Outcome.ChangedMeanwhile changed -> {
                refresh();
                dialog.say(getTranslation("staff.house.changed"));
            }
            case Outcome.InUse used -> dialog.say(getTranslation("staff.role.inUse", used.people()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff.roles.title");
    }
}
