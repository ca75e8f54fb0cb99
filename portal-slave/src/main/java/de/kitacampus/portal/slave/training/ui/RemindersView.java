package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.training.CarrierAddress;
import de.kitacampus.portal.slave.training.ReminderRow;
import de.kitacampus.portal.slave.training.Reminders;
import de.kitacampus.portal.slave.training.TrainingBoard;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who was reminded of what, in which step, and where the reminder stands. */
@Route("training/reminders")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class RemindersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Reminders reminders;
    private final TrainingTexts texts = new TrainingTexts(this);
    private final Span count = new Span();
    private final Grid<ReminderRow> grid = new Grid<>();
    private final Div empty = new Div();

    RemindersView(Reminders reminders, CarrierAddress carrier, TrainingBoard board) {
        this.reminders = reminders;
        addClassNames("kit-page", "fills", "training-page");
        grid.setId("training-reminders");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        column("noted", "reminder.noted", row -> texts.formats().dateTime(row.notedAt()), 9);
        column("step", "reminder.step", row -> texts.text("step." + row.step().name()), 8);
        column("person", "column.person", this::name, 11);
        column("rule", "column.rule", ReminderRow::ruleName, 14);
        column("due", "column.due", row -> texts.date(row.dueOn()), 7.5);
        grid.addComponentColumn(this::state)
                .setHeader(texts.text("column.status"))
                .setKey("state")
                .setWidth("11rem");
        count.setId("training-count");
        count.getElement().setAttribute("role", "status");
        Div line = new Div(count, new GridColumns<>(grid, "training-reminders", texts.text("columns"), this::card));
        line.addClassName("training-line");
        add(
                new PageHeader(texts.text("reminders.title")).withHelp(texts.text("reminders.help")),
                new TrainingNav("reminders", board.mayChangeRules()),
                line,
                grid,
                empty);
        if (board.mayChangeRules()) {
            add(carrierField(carrier));
        }
    }

    private Div carrierField(CarrierAddress carrier) {
        TextField address = new TextField(texts.text("carrier.address"));
        address.setId("carrier-address");
        address.setHelperText(texts.text("carrier.address.help"));
        address.setMaxLength(CarrierAddress.MAX_LENGTH);
        address.setErrorMessage(texts.text("carrier.invalid"));
        address.setWidth("min(26rem, 100%)");
        address.setValue(carrier.find().orElse(""));
        Button save = new Button(texts.text("carrier.save"), click -> {
            boolean saved = carrier.change(address.getValue());
            address.setInvalid(!saved);
            if (saved) {
                Notices.success(texts.text("carrier.saved"));
            }
        });
        save.setId("carrier-save");
        Div field = new Div(address, save);
        field.addClassName("kit-toolbar");
        return field;
    }

    private void column(
            String key,
            String header,
            com.vaadin.flow.function.ValueProvider<ReminderRow, String> value,
            double width) {
        grid.addColumn(value)
                .setHeader(texts.text(header))
                .setKey(key)
                .setSortable(true)
                .setWidth(width + "rem");
    }

    private String name(ReminderRow row) {
        return row.name() == null ? texts.text("erased") : row.name();
    }

    private Span state(ReminderRow row) {
        Span badge = new Span(texts.text("reminder.state." + row.state().name()));
        badge.addClassNames(
                "kit-badge",
                switch (row.state()) {
                    case WAITING -> "warn";
                    case HANDED_OVER -> "ok";
                    case NO_ADDRESS -> "bad";
                    case NOT_NEEDED -> "open";
                });
        return badge;
    }

    private RowCard card(ReminderRow row) {
        return new RowCard(name(row), texts.date(row.dueOn()))
                .line(row.ruleName())
                .line(texts.text("step." + row.step().name()), texts.formats().dateTime(row.notedAt()))
                .with(state(row));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.reminders.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ReminderRow> rows = reminders.latest();
        grid.setItems(rows);
        count.setText(texts.text("reminders.count", rows.size()));
        grid.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        empty.removeAll();
        if (rows.isEmpty()) {
            empty.add(new EmptyState(texts.text("reminders.none.title"), texts.text("reminders.none")));
        }
    }
}
