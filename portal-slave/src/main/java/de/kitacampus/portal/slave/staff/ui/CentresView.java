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
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.HouseAdministration;
import de.kitacampus.portal.slave.staff.HouseAdministration.CentreRow;
import de.kitacampus.portal.slave.staff.HouseAdministration.Outcome;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The centres of the carrier. */
@Route("centres")
@Menu(title = "staff.centres.title", order = 21, icon = "vaadin:building-o")
@RolesAllowed(PortalRole.ADMIN)
public class CentresView extends Div implements HasDynamicTitle {

    private final transient HouseAdministration house;
    private final Grid<CentreRow> grid = new Grid<>();
    private final Span count = new Span();
    private final Div empty = new Div();

    public CentresView(HouseAdministration house) {
        this.house = house;
        addClassNames("kit-page", "fills");
        Button add = new Button(getTranslation("staff.centre.new"), VaadinIcon.PLUS.create(), click -> edit(null));
        add.setId("centre-new");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        grid.setId("centres-grid");
        grid.addColumn(row -> row.centre().name())
                .setHeader(getTranslation("staff.centre.name"))
                .setSortable(true)
                .setFlexGrow(1)
                .setWidth("6.5rem");
        grid.addColumn(row -> row.centre().code().value())
                .setHeader(getTranslation("staff.centre.code"))
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("5.75rem");
        grid.addColumn(new ComponentRenderer<>(this::people))
                .setHeader(getTranslation("staff.centre.people"))
                .setFlexGrow(0)
                .setWidth("5.25rem");
        grid.addColumn(new ComponentRenderer<>(this::actions)).setFlexGrow(0).setWidth("4rem");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        GridColumns.cardsOnly(grid, this::card);
        count.addClassName("kit-totals");
        count.setId("centres-count");
        add(new PageHeader(getTranslation("staff.centres.title"), add).withHelp(getTranslation("staff.centres.help")));
        add(count, empty, grid);
        refresh();
    }

    private RowCard card(CentreRow row) {
        Anchor people = people(row);
        people.setText(getTranslation("staff.centre.people.count", row.people()));
        return new RowCard(row.centre().name(), actions(row))
                .line(row.centre().code().value())
                .with(people);
    }

    private Anchor people(CentreRow row) {
        Anchor link = new Anchor("staff?centre=" + row.centre().id(), String.valueOf(row.people()));
        link.setAriaLabel(getTranslation(
                "staff.centre.people.link", row.people(), row.centre().name()));
        return link;
    }

    private Button actions(CentreRow row) {
        Button edit = new Button(VaadinIcon.PENCIL.create(), click -> edit(row));
        edit.setAriaLabel(getTranslation("staff.edit", row.centre().name()));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return edit;
    }

    private void refresh() {
        List<CentreRow> rows = house.centres();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        count.setText(getTranslation("staff.centres.count", rows.size()));
        empty.removeAll();
        if (rows.isEmpty()) {
            Button add = new Button(getTranslation("staff.centre.new"), click -> edit(null));
            empty.add(new EmptyState(
                    getTranslation("staff.centres.empty.title"), getTranslation("staff.centres.empty.help"), add));
        }
    }

    private void edit(@Nullable CentreRow row) {
        Centre centre = row == null ? null : row.centre();
        TextField name = new TextField(getTranslation("staff.centre.name"));
        name.setId("centre-name");
        name.setMaxLength(HouseAdministration.MAX_CENTRE_NAME);
        name.setValue(centre == null ? "" : centre.name());
        TextField code = new TextField(getTranslation("staff.centre.code"));
        code.setId("centre-code");
        code.setHelperText(getTranslation("staff.centre.code.help"));
        code.setValue(centre == null ? "" : centre.code().value());
        EditDialog dialog = new EditDialog(
                getTranslation(centre == null ? "staff.centre.new" : "staff.centre.change"), "centre", name, code);
        dialog.onSave(() -> tell(
                row == null
                        ? house.saveCentre(Optional.empty(), code.getValue(), name.getValue())
                        : house.changeCentre(row.centre().id(), row.version(), code.getValue(), name.getValue()),
                dialog,
                name,
                code));
        if (centre != null) {
            dialog.onRemove(() -> tell(house.removeCentre(centre.id()), dialog, name, code));
        }
        dialog.open();
        name.focus();
    }

    private void tell(Outcome outcome, EditDialog dialog, TextField name, TextField code) {
        name.setInvalid(false);
        code.setInvalid(false);
        switch (outcome) {
            case Outcome.Done done -> {
                dialog.close();
                refresh();
                Notices.success(getTranslation("staff.saved"));
            }
            case Outcome.CodeInvalid invalid -> EditDialog.refuse(code, getTranslation("staff.centre.code.invalid"));
            case Outcome.CodeTaken taken -> EditDialog.refuse(code, getTranslation("staff.centre.code.taken"));
            case Outcome.NameInvalid invalid -> EditDialog.refuse(name, getTranslation("staff.error.required"));
            case Outcome.NameTaken taken -> EditDialog.refuse(name, getTranslation("staff.role.taken"));
            case Outcome.ChangedMeanwhile changed -> {
                refresh();
                dialog.say(getTranslation("staff.house.changed"));
            }
            case Outcome.InUse used -> dialog.say(getTranslation("staff.centre.inUse", used.people()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff.centres.title");
    }
}
