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
import de.kitacampus.portal.slave.training.PersonGap;
import de.kitacampus.portal.slave.training.Proofs;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingBookings;
import de.kitacampus.portal.slave.training.TrainingRules;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/** Broken cycles: who was without a valid proof, from when to when. */
@Route("training/gaps")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class GapsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROUTE = "training/gaps";
    private static final int MONTHS = 12;

    private final transient TrainingBoard board;
    private final transient DutyDialogs dialogs;
    private final TrainingTexts texts = new TrainingTexts(this);
    private final TrainingFilterBar filters;
    private final Span count = new Span();
    private final Grid<PersonGap> grid = new Grid<>();
    private final Div empty = new Div();
    private final ExcelExport<PersonGap> sheet;
    private volatile List<PersonGap> shown = List.of();

    GapsView(TrainingBoard board, TrainingRules rules, Proofs proofs, TrainingBookings bookings) {
        this.board = board;
        dialogs = new DutyDialogs(board, rules, proofs, bookings, this::refresh);
        addClassNames("kit-page", "fills", "training-page");
        filters = new TrainingFilterBar(board, rules, false, this::changed);
        sheet = sheet();
        count.setId("training-count");
        count.getElement().setAttribute("role", "status");
        GridColumns<PersonGap> choice = columns();
        Div line = new Div(count, choice);
        line.addClassName("training-line");
        add(
                new PageHeader(
                                texts.text("gaps.title"),
                                new ExcelLink("training-excel", texts.text("gaps.title"), this::write))
                        .withHelp(texts.text("gaps.help")),
                new TrainingNav("gaps", board.mayChangeRules()),
                filters,
                line,
                grid,
                empty);
    }

    private GridColumns<PersonGap> columns() {
        grid.setId("training-gaps");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(this::opener)
                .setHeader(texts.text("column.person"))
                .setKey("person")
                .setComparator(Comparator.comparing(this::name))
                .setWidth("11rem");
        grid.addColumn(PersonGap::centres)
                .setHeader(texts.text("column.centre"))
                .setKey("centre")
                .setSortable(true)
                .setWidth("11rem");
        grid.addColumn(GapsView::rule)
                .setHeader(texts.text("column.rule"))
                .setKey("rule")
                .setSortable(true)
                .setFlexGrow(2)
                .setWidth("13rem");
        grid.addColumn(row -> texts.date(row.gap().from()))
                .setHeader(texts.text("gap.from"))
                .setKey("from")
                .setComparator(Comparator.comparing(row -> row.gap().from()))
                .setFlexGrow(0)
                .setWidth("8rem");
        grid.addColumn(this::to)
                .setHeader(texts.text("gap.to"))
                .setKey("to")
                .setFlexGrow(0)
                .setWidth("8rem");
        grid.addColumn(this::days)
                .setHeader(texts.text("gap.days"))
                .setKey("days")
                .setComparator(Comparator.comparing(this::days))
                .setFlexGrow(0)
                .setWidth("6rem");
        return new GridColumns<>(grid, "training-gaps", texts.text("columns"), this::card);
    }

    private Component opener(PersonGap row) {
        Button button = new Button(name(row), click -> dialogs.open(row.duty(), name(row)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("training-name");
        button.setAriaLabel(texts.text("people.open", name(row), rule(row)));
        return button;
    }

    private String name(PersonGap row) {
        return row.name() == null ? texts.text("erased") : row.name();
    }

    private static String rule(PersonGap row) {
        return row.duty().version().content().name();
    }

    private String to(PersonGap row) {
        return row.gap().to() == null
                ? texts.text("gap.lasts")
                : texts.date(row.gap().to());
    }

    private long days(PersonGap row) {
        return row.gap().days(row.duty().day());
    }

    private RowCard card(PersonGap row) {
        return new RowCard(opener(row), texts.text("gap.number", days(row)))
                .line(rule(row))
                .line(row.centres())
                .line(texts.date(row.gap().from()) + " – " + to(row));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.gaps.title");
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
        shown = board.gaps(filters.query(), MONTHS);
        grid.setItems(shown);
        count.setText(texts.text("gaps.count", shown.size()));
        grid.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        empty.removeAll();
        if (shown.isEmpty()) {
            empty.add(new EmptyState(texts.text("gaps.none.title"), texts.text("gaps.none")));
        }
    }

    private void write(OutputStream out) {
        sheet.write(out, shown.stream());
    }

    private ExcelExport<PersonGap> sheet() {
        String erased = texts.text("erased");
        return new ExcelExport<>(
                texts.text("gaps.title"),
                List.of(
                        ExcelColumn.text(
                                texts.text("column.person"), 28, row -> row.name() == null ? erased : row.name()),
                        ExcelColumn.text(texts.text("column.centre"), 26, PersonGap::centres),
                        ExcelColumn.text(texts.text("column.rule"), 40, GapsView::rule),
                        ExcelColumn.date(
                                texts.text("gap.from"), 12, row -> row.gap().from()),
                        ExcelColumn.date(
                                texts.text("gap.to"), 12, row -> row.gap().to()),
                        ExcelColumn.number(texts.text("gap.days"), 10, this::days)));
    }
}
