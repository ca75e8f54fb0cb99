package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.training.Board;
import de.kitacampus.portal.slave.training.BoardQuery;
import de.kitacampus.portal.slave.training.Counts;
import de.kitacampus.portal.slave.training.RuleId;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingRules;
import de.kitacampus.portal.slave.training.TrainingStatus;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "Pflichtschulungen": per centre, job role or rule how many are done, due, not booked, overdue. */
@Route("training")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
@Menu(title = "training.menu", order = 25, icon = "vaadin:clipboard-check")
class BoardView extends TrainingPage {

    private final transient TrainingRules rules;
    private final RadioButtonGroup<BoardQuery.Group> group = new RadioButtonGroup<>();
    private final Div content = new Div();
    private final BoardExport export;

    BoardView(TrainingBoard board, TrainingRules rules) {
        super("training", "title", board, rules, false);
        this.rules = rules;
        export = new BoardExport(board);
        group.setId("training-group");
        group.setAriaLabel(texts.text("group"));
        group.getElement().getThemeList().add("horizontal");
        group.setItems(BoardQuery.Group.values());
        group.setItemLabelGenerator(one -> texts.text("group." + one.name()));
        group.setValue(BoardQuery.Group.CENTRE);
        group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed();
            }
        });
        content.addClassName("training-board");
        content.setId("training-board");
        build("board", "help", export, group, content);
    }

    @Override
    protected void read(QueryParameters address) {
        super.read(address);
        group.setValue(new AddressValues(address).one("by", BoardQuery.Group.values(), BoardQuery.Group.CENTRE));
    }

    @Override
    protected Map<String, String> address() {
        Map<String, String> address = super.address();
        if (group.getValue() != BoardQuery.Group.CENTRE) {
            address.put("by", group.getValue().name().toLowerCase(Locale.ROOT));
        }
        return address;
    }

    @Override
    protected void refresh() {
        content.removeAll();
        BoardQuery query = filters.query();
        Board shown = board.board(query, group.getValue());
        export.offer(query, group.getValue());
        if (shown.total().total() == 0) {
            content.add(nothing());
            return;
        }
        content.add(total(query, shown), table(query, shown));
    }

    private Component nothing() {
        if (rules.all().isEmpty()) {
            return board.mayChangeRules()
                    ? new EmptyState(texts.text("no-rules.title"), texts.text("no-rules"), toRules())
                    : new EmptyState(texts.text("no-rules.title"), texts.text("no-rules.head"));
        }
        return nothingFound();
    }

    private Button toRules() {
        Button button = new Button(texts.text("nav.rules"));
        button.setId("training-to-rules");
        button.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(RulesView.class)));
        return button;
    }

    private Component total(BoardQuery query, Board shown) {
        Div cards = new Div();
        cards.addClassName("training-totals");
        StatusBar.ORDER.forEach(status -> cards.add(card(query, status, shown.total())));
        Paragraph people = new Paragraph(
                texts.text("people.sentence", shown.people(), shown.total().total()));
        people.addClassName("quiet");
        people.setId("training-sentence");
        Div total = new Div(cards, new StatusBar(shown.total()), people);
        total.addClassName("training-total");
        return total;
    }

    private Anchor card(BoardQuery query, TrainingStatus status, Counts counts) {
        Span number = new Span(texts.formats().number(counts.of(status)));
        number.addClassName("shell-number");
        Span mark = new Span();
        mark.addClassNames("training-mark", StatusBar.css(status));
        Span label = new Span(mark, new Span(texts.status(status)));
        Anchor card = new Anchor(people(query, status));
        card.add(number, label);
        card.addClassNames("kit-card", "training-card");
        card.setId("training-total-" + status.name().toLowerCase(Locale.ROOT));
        return card;
    }

    private String people(BoardQuery query, @Nullable TrainingStatus status) {
        return Address.of(
                "training/people",
                filters.address(new BoardQuery(query.day(), query.centre(), query.role(), query.rule(), status, "")));
    }

    private NativeTable table(BoardQuery query, Board shown) {
        NativeTableRow head = new NativeTableRow(
                header(texts.text("group.column." + group.getValue().name())), header(texts.text("column.bar")));
        StatusBar.ORDER.forEach(status -> head.add(header(texts.status(status))));
        head.add(header(texts.text("column.total")));
        NativeTableBody body = new NativeTableBody();
        shown.lines().forEach(line -> body.add(row(query, line)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("training-table");
        table.setId("training-table");
        return table;
    }

    private static NativeTableHeaderCell header(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(BoardQuery query, Board.Line line) {
        BoardQuery narrowed = narrowed(query, line);
        String label =
                line.id() == null ? texts.text("without." + group.getValue().name()) : line.label();
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(line.id() == null ? new Span(label) : new Anchor(people(narrowed, null), label));
        NativeTableRow row = new NativeTableRow(name, new NativeTableCell(new StatusBar(line.counts())));
        StatusBar.ORDER.forEach(status -> row.add(number(narrowed, line, status, label)));
        row.add(new NativeTableCell(texts.formats().number(line.counts().total())));
        return row;
    }

    private NativeTableCell number(BoardQuery query, Board.Line line, TrainingStatus status, String label) {
        NativeTableCell cell = new NativeTableCell();
        cell.getElement().setAttribute("data-label", texts.status(status));
        long count = line.counts().of(status);
        String text = texts.formats().number(count);
        if (count == 0 || line.id() == null) {
            cell.add(new Span(text));
            cell.addClassName("quiet");
            return cell;
        }
        Anchor link = new Anchor(people(query, status), text);
        link.setAriaLabel(label + ", " + texts.status(status) + ": " + text);
        link.addClassNames("training-number", StatusBar.css(status) + "-text");
        cell.add(link);
        return cell;
    }

    private BoardQuery narrowed(BoardQuery query, Board.Line line) {
        if (line.id() == null) {
            return query;
        }
        UUID id = UUID.fromString(line.id());
        return switch (group.getValue()) {
            case CENTRE -> new BoardQuery(query.day(), new CentreId(id), query.role(), query.rule(), null, "");
            case ROLE -> new BoardQuery(query.day(), query.centre(), new RoleId(id), query.rule(), null, "");
            case RULE -> new BoardQuery(query.day(), query.centre(), query.role(), new RuleId(id), null, "");
        };
    }
}
