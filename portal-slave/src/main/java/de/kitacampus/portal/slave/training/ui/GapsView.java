package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.training.PersonGap;
import de.kitacampus.portal.slave.training.Proofs;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingBookings;
import de.kitacampus.portal.slave.training.TrainingRules;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** Broken cycles: who was without a valid proof, from when to when. */
@Route("training/gaps")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class GapsView extends PeopleList<PersonGap> {

    private static final int MONTHS = 12;

    GapsView(TrainingBoard board, TrainingRules rules, Proofs proofs, TrainingBookings bookings) {
        super("gaps", board, rules, proofs, bookings, false);
        columns();
        build(List.of(
                personCell(),
                centreCell(),
                ruleCell(),
                ExcelColumn.date(texts.text("gap.from"), 12, row -> row.gap().from()),
                ExcelColumn.date(texts.text("gap.to"), 12, row -> row.gap().to()),
                ExcelColumn.number(texts.text("gap.days"), 10, this::days)));
    }

    private void columns() {
        personColumn(Comparator.comparing(this::nameOf));
        centreColumn("11rem");
        ruleColumn("13rem");
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
    }

    private String to(PersonGap row) {
        return row.gap().to() == null
                ? texts.text("gap.lasts")
                : texts.date(row.gap().to());
    }

    private long days(PersonGap row) {
        return row.gap().days(row.duty().day());
    }

    @Override
    protected RowCard card(PersonGap row) {
        return new RowCard(opener(row), texts.text("gap.number", days(row)))
                .line(row.rule())
                .line(row.centres())
                .line(texts.date(row.gap().from()) + " – " + to(row));
    }

    @Override
    protected List<PersonGap> found() {
        return board.gaps(filters.query(), MONTHS);
    }

    @Override
    protected EmptyState nothing() {
        return new EmptyState(texts.text("gaps.none.title"), texts.text("gaps.none"));
    }
}
