package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.ui.EmptyState;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people behind the board's numbers. */
@Route("training/people")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class PeopleView extends PeopleList<PersonDuty> {

    private final Anchor bookDue = new Anchor();

    PeopleView(TrainingBoard board, TrainingRules rules, Proofs proofs, TrainingBookings bookings) {
        super("people", board, rules, proofs, bookings, true);
        columns();
        build(cells());
        bookDue.setId("training-book-due");
        bookDue.setText(texts.text("people.book-due"));
        line.addComponentAtIndex(1, bookDue);
    }

    private void columns() {
        personColumn(Comparator.comparing(PeopleView::sortName)).setFrozen(true);
        centreColumn("9rem");
        grid.addColumn(PersonDuty::roles)
                .setHeader(texts.text("column.role"))
                .setKey("role")
                .setSortable(true)
                .setWidth("7.5rem");
        ruleColumn("10.5rem");
        grid.addColumn(row -> texts.due(row.duty()))
                .setHeader(texts.text("column.due"))
                .setKey("due")
                .setComparator(Comparator.comparing(
                        row -> row.duty().dueOn(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .setFlexGrow(0)
                .setWidth("7rem");
        grid.addComponentColumn(row -> new StatusBadge(row.duty().status()))
                .setHeader(texts.text("column.status"))
                .setKey("status")
                .setComparator(Comparator.comparing(
                        row -> StatusBar.ORDER.indexOf(row.duty().status())))
                .setFlexGrow(0)
                .setWidth("8rem");
        grid.addColumn(this::progress)
                .setHeader(texts.text("column.progress"))
                .setKey("progress")
                .setWidth("7.5rem");
        grid.addColumn(row -> texts.date(lastDone(row)))
                .setHeader(texts.text("column.last"))
                .setKey("last")
                .setComparator(Comparator.comparing(
                        PeopleView::lastDone, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .setFlexGrow(0)
                .setWidth("7rem");
    }

    private static String sortName(PersonDuty row) {
        return row.name() == null ? "\uFFFF" : row.name();
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
        String why = texts.text("auto.refused", texts.refused(refusal));
        return progress.isEmpty() ? why : progress + " · " + why;
    }

    @Override
    protected RowCard card(PersonDuty row) {
        Duty duty = row.duty();
        return new RowCard(opener(row), "")
                .line(row.rule())
                .line(row.centres(), row.roles())
                .with(new Div(new StatusBadge(duty.status()), new Span(" " + texts.text("due.until", texts.due(duty)))))
                .line(progress(row));
    }

    @Override
    protected List<PersonDuty> found() {
        List<PersonDuty> found = board.people(filters.query());
        DueLink.point(bookDue, found.stream().map(PersonDuty::duty));
        return found;
    }

    @Override
    protected EmptyState nothing() {
        return nothingFound();
    }

    private List<ExcelColumn<PersonDuty>> cells() {
        Map<TrainingStatus, String> states = new EnumMap<>(TrainingStatus.class);
        StatusBar.ORDER.forEach(status -> states.put(status, texts.status(status)));
        Map<Progress, String> progress = new EnumMap<>(Progress.class);
        for (Progress one : Progress.values()) {
            progress.put(one, one == Progress.NONE ? "" : texts.text("progress." + one.name()));
        }
        return List.of(
                personCell(),
                centreCell(),
                ExcelColumn.text(texts.text("column.role"), 20, PersonDuty::roles),
                ruleCell(),
                ExcelColumn.text(
                        texts.text("column.basis"),
                        32,
                        row -> row.duty().version().content().legalBasis()),
                ExcelColumn.date(texts.text("column.due"), 12, row -> row.duty().dueOn()),
                ExcelColumn.text(
                        texts.text("column.status"),
                        16,
                        row -> states.get(row.duty().status())),
                ExcelColumn.text(
                        texts.text("column.progress"),
                        14,
                        row -> progress.get(row.duty().progress())),
                ExcelColumn.number(
                        texts.text("column.days-late"), 14, row -> row.duty().daysLate()),
                ExcelColumn.date(texts.text("column.last"), 12, PeopleView::lastDone));
    }
}
