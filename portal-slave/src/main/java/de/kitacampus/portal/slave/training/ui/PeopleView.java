package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.training.Duty;
import de.kitacampus.portal.slave.training.PersonDuty;
import de.kitacampus.portal.slave.training.Progress;
import de.kitacampus.portal.slave.training.Proofs;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingBookings;
import de.kitacampus.portal.slave.training.TrainingRules;
import de.kitacampus.portal.slave.training.TrainingStatus;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people behind the board's numbers. */
@Route("training/people")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROUTE = "training/people";

    private final transient TrainingBoard board;
    private final transient DutyDialogs dialogs;
    private final TrainingTexts texts = new TrainingTexts(this);
    private final TrainingFilterBar filters;
    private final Span count = new Span();
    private final Grid<PersonDuty> grid = new Grid<>();
    private final Div empty = new Div();
    private final ExcelExport<PersonDuty> sheet;
    private volatile List<PersonDuty> shown = List.of();

    PeopleView(TrainingBoard board, TrainingRules rules, Proofs proofs, TrainingBookings bookings) {
        this.board = board;
        dialogs = new DutyDialogs(board, rules, proofs, bookings, this::refresh);
        addClassNames("kit-page", "fills", "training-page");
        filters = new TrainingFilterBar(board, rules, true, this::changed);
        sheet = sheet();
        count.setId("training-count");
        count.getElement().setAttribute("role", "status");
        GridColumns<PersonDuty> choice = columns();
        Div line = new Div(count, choice);
        line.addClassName("training-line");
        add(
                new PageHeader(
                                texts.text("people.title"),
                                new ExcelLink("training-excel", texts.text("people.title"), this::write))
                        .withHelp(texts.text("people.help")),
                new TrainingNav("people", board.mayChangeRules()),
                filters,
                line,
                grid,
                empty);
    }

    private GridColumns<PersonDuty> columns() {
        grid.setId("training-people");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(this::opener)
                .setHeader(texts.text("column.person"))
                .setKey("person")
                .setComparator(Comparator.comparing(PeopleView::sortName))
                .setWidth("11rem")
                .setFrozen(true);
        grid.addColumn(PersonDuty::centres)
                .setHeader(texts.text("column.centre"))
                .setKey("centre")
                .setSortable(true)
                .setWidth("10rem");
        grid.addColumn(PersonDuty::roles)
                .setHeader(texts.text("column.role"))
                .setKey("role")
                .setSortable(true)
                .setWidth("8rem");
        grid.addColumn(row -> rule(row))
                .setHeader(texts.text("column.rule"))
                .setKey("rule")
                .setSortable(true)
                .setFlexGrow(2)
                .setWidth("12rem");
        grid.addColumn(row -> texts.due(row.duty()))
                .setHeader(texts.text("column.due"))
                .setKey("due")
                .setComparator(Comparator.comparing(
                        row -> row.duty().dueOn(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        grid.addComponentColumn(row -> new StatusBadge(row.duty().status()))
                .setHeader(texts.text("column.status"))
                .setKey("status")
                .setComparator(Comparator.comparing(
                        row -> StatusBar.ORDER.indexOf(row.duty().status())))
                .setFlexGrow(0)
                .setWidth("9rem");
        grid.addColumn(this::progress)
                .setHeader(texts.text("column.progress"))
                .setKey("progress")
                .setWidth("10rem");
        grid.addColumn(row -> texts.date(lastDone(row)))
                .setHeader(texts.text("column.last"))
                .setKey("last")
                .setComparator(Comparator.comparing(
                        PeopleView::lastDone, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        return new GridColumns<>(grid, "training-people", texts.text("columns"), this::card);
    }

    private static String sortName(PersonDuty row) {
        return row.name() == null ? "\uFFFF" : row.name();
    }

    private Component opener(PersonDuty row) {
        String name = name(row);
        Button button = new Button(name, click -> dialogs.open(row.duty(), name(row)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("training-name");
        button.setAriaLabel(texts.text("people.open", name, rule(row)));
        return button;
    }

    private String name(PersonDuty row) {
        return row.name() == null ? texts.text("erased") : row.name();
    }

    private static String rule(PersonDuty row) {
        return row.duty().version().content().name();
    }

    private static @Nullable LocalDate lastDone(PersonDuty row) {
        return row.duty().last() == null ? null : row.duty().last().performedOn();
    }

    private String progress(PersonDuty row) {
        String refusal = row.booking();
        String progress = texts.progress(row.duty());
        if (refusal == null
                || row.duty().progress() != Progress.NONE
                || !row.duty().isOpen()) {
            return progress;
        }
        String why = texts.text("auto.refused", texts.text("refused." + refusal));
        return progress.isEmpty() ? why : progress + " · " + why;
    }

    private RowCard card(PersonDuty row) {
        Duty duty = row.duty();
        return new RowCard(opener(row), "")
                .line(rule(row))
                .line(row.centres(), row.roles())
                .with(new Div(new StatusBadge(duty.status()), new Span(" " + texts.text("due.until", texts.due(duty)))))
                .line(progress(row));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.people.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    private void changed() {
        Address.show(ROUTE, filters.address());
        refresh();
    }

    private void refresh() {
        shown = board.people(filters.query());
        grid.setItems(shown);
        count.setText(texts.text("people.count", shown.size()));
        grid.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        empty.removeAll();
        if (shown.isEmpty()) {
            String what = filters.isActive() ? "no-match" : "no-duties";
            empty.add(new EmptyState(texts.text(what + ".title"), texts.text(what)));
        }
    }

    private void write(OutputStream out) {
        sheet.write(out, shown.stream());
    }

    private ExcelExport<PersonDuty> sheet() {
        Map<TrainingStatus, String> states = new EnumMap<>(TrainingStatus.class);
        StatusBar.ORDER.forEach(status -> states.put(status, texts.status(status)));
        Map<Progress, String> progress = new EnumMap<>(Progress.class);
        for (Progress one : Progress.values()) {
            progress.put(one, one == Progress.NONE ? "" : texts.text("progress." + one.name()));
        }
        String erased = texts.text("erased");
        return new ExcelExport<>(
                texts.text("people.title"),
                List.of(
                        ExcelColumn.text(
                                texts.text("column.person"), 28, row -> row.name() == null ? erased : row.name()),
                        ExcelColumn.text(texts.text("column.centre"), 26, PersonDuty::centres),
                        ExcelColumn.text(texts.text("column.role"), 20, PersonDuty::roles),
                        ExcelColumn.text(texts.text("column.rule"), 40, PeopleView::rule),
                        ExcelColumn.text(
                                texts.text("column.basis"),
                                32,
                                row -> row.duty().version().content().legalBasis()),
                        ExcelColumn.date(
                                texts.text("column.due"), 12, row -> row.duty().dueOn()),
                        ExcelColumn.text(
                                texts.text("column.status"),
                                16,
                                row -> states.get(row.duty().status())),
                        ExcelColumn.text(
                                texts.text("column.progress"),
                                14,
                                row -> progress.get(row.duty().progress())),
                        ExcelColumn.number(texts.text("column.days-late"), 14, row -> row.duty()
                                .daysLate()),
                        ExcelColumn.date(texts.text("column.last"), 12, PeopleView::lastDone)));
    }
}
