package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.slave.training.Board;
import de.kitacampus.portal.slave.training.BoardQuery;
import de.kitacampus.portal.slave.training.TrainingBoard;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The board as Excel. Its texts are read beforehand, so that the download needs no screen. */
class BoardExport extends Composite<Div> {

    private final transient TrainingBoard board;
    private final TrainingTexts texts = new TrainingTexts(this);
    private final Map<BoardQuery.Group, ExcelExport<Board.Line>> sheets = new EnumMap<>(BoardQuery.Group.class);
    private volatile @Nullable BoardQuery query;
    private volatile BoardQuery.Group group = BoardQuery.Group.CENTRE;

    BoardExport(TrainingBoard board) {
        this.board = board;
        for (BoardQuery.Group one : BoardQuery.Group.values()) {
            sheets.put(one, sheet(one));
        }
        getContent().add(new ExcelLink("training-excel", texts.text("title"), this::write));
    }

    void offer(BoardQuery wanted, BoardQuery.Group by) {
        query = wanted;
        group = by;
    }

    private ExcelExport<Board.Line> sheet(BoardQuery.Group by) {
        String without = texts.text("without." + by.name());
        List<ExcelColumn<Board.Line>> columns = new ArrayList<>();
        columns.add(ExcelColumn.text(
                texts.text("group.column." + by.name()), 36, line -> line.id() == null ? without : line.label()));
        StatusBar.ORDER.forEach(status -> columns.add(ExcelColumn.number(
                texts.status(status), 14, line -> line.counts().of(status))));
        columns.add(ExcelColumn.number(
                texts.text("column.total"), 14, line -> line.counts().total()));
        return new ExcelExport<>(texts.text("title"), columns);
    }

    private void write(OutputStream out) {
        BoardQuery wanted = query;
        ExcelExport<Board.Line> sheet = sheets.get(group);
        if (wanted != null && sheet != null) {
            Stream<Board.Line> lines = board.board(wanted, group).lines().stream();
            sheet.write(out, lines);
        }
    }
}
