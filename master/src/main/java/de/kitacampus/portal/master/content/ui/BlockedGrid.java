package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.grid.Grid;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.content.BlockedAttempt;
import java.util.List;
import java.util.function.Function;

/** What courses tried to reach outside the player, of all courses. */
class BlockedGrid extends Grid<BlockedAttempt> {

    private static final int ALL_VISIBLE = 20;

    BlockedGrid(List<BlockedAttempt> attempts, Function<BlockedAttempt, String> courseTitle, Formats formats) {
        setId("blocked-grid");
        setAllRowsVisible(attempts.size() <= ALL_VISIBLE);
        addColumn(courseTitle::apply)
                .setHeader(getTranslation("content.blocked.course"))
                .setComparator(one -> one.course().value())
                .setFlexGrow(2);
        addColumn(BlockedAttempt::version)
                .setHeader(getTranslation("content.column.version"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(one -> BlockedList.what(this, one))
                .setHeader(getTranslation("content.blocked.what"))
                .setComparator(BlockedAttempt::host)
                .setTooltipGenerator(one -> BlockedList.what(this, one))
                .setFlexGrow(4);
        addColumn(one -> formats.number(one.times()))
                .setHeader(getTranslation("content.blocked.times"))
                .setComparator(BlockedAttempt::times)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(one -> formats.dateTime(one.firstAt()))
                .setHeader(getTranslation("content.blocked.first"))
                .setComparator(BlockedAttempt::firstAt)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(one -> formats.dateTime(one.lastAt()))
                .setHeader(getTranslation("content.blocked.last"))
                .setComparator(BlockedAttempt::lastAt)
                .setAutoWidth(true)
                .setFlexGrow(0);
        GridColumns.cardsOnly(this, one -> new RowCard(
                        courseTitle.apply(one), getTranslation("content.column.version") + " " + one.version())
                .line(BlockedList.what(this, one))
                .line(getTranslation("content.blocked.times") + ": " + one.times(), formats.dateTime(one.lastAt())));
        setItems(attempts);
    }
}
