package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.table.ImportPreview;
import de.kitacampus.portal.common.table.RowVerdict;
import de.kitacampus.portal.common.table.TextTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows as they came with their verdicts, to be kept, or mended and imported again. */
final class VerdictWorkbook {

    private static final int WIDTH = 22;
    private static final int WIDE = 60;

    private final ImportPreview<?> preview;
    private final String texts;
    private final UI ui = UI.getCurrentOrThrow();

    private VerdictWorkbook(ImportPreview<?> preview, String texts) {
        this.preview = preview;
        this.texts = texts;
    }

    static VerdictWorkbook of(ImportPreview<?> preview, String texts) {
        return new VerdictWorkbook(preview, texts);
    }

    Anchor download() {
        String name = text("report.file") + ".xlsx";
        byte[] bytes = workbook();
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), name, ExcelExport.MEDIA_TYPE, bytes.length)),
                "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(text("report.download")));
        link.addClassName("kit-button-link");
        link.setId("import-report-download");
        link.getElement().setAttribute("download", name);
        return link;
    }

    private byte[] workbook() {
        Map<Integer, TextTable.Line> lines = new HashMap<>();
        preview.table().lines().forEach(line -> lines.put(line.number(), line));
        VerdictWords words = new VerdictWords(texts, ui.getLocale());
        List<ExcelColumn<RowVerdict>> columns = new ArrayList<>();
        columns.add(ExcelColumn.number(text("line"), 8, row -> (long) row.line()));
        columns.add(ExcelColumn.text(
                text("verdict"), 14, row -> text("change." + row.change().id())));
        columns.add(ExcelColumn.text(text("reason"), WIDE, row -> String.join("\n", words.lines(row))));
        List<String> headers = preview.table().headers();
        for (int place = 0; place < headers.size(); place++) {
            int column = place;
            columns.add(ExcelColumn.text(headers.get(column), WIDTH, row -> {
                TextTable.Line line = lines.get(row.line());
                return line == null ? "" : line.cell(column);
            }));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelExport<>(text("report.file"), columns).write(out, preview.rows().stream());
        return out.toByteArray();
    }

    private String text(String key) {
        return ui.getTranslation(texts + "." + key);
    }
}
