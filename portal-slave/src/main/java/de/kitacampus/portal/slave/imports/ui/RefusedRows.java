package de.kitacampus.portal.slave.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.slave.imports.ImportPlan.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rows that are left out, in words and as a workbook to be mended and imported again. */
class RefusedRows {

    private static final int WIDTH = 22;
    private static final int WIDE = 60;

    private final TextTable sheet;
    private final List<Refusal> refusals;
    private final UI ui = UI.getCurrentOrThrow();

    RefusedRows(TextTable sheet, List<Refusal> refusals) {
        this.sheet = sheet;
        this.refusals = refusals;
    }

    String reason(Refusal refusal) {
        return refusal.value().isEmpty()
                ? ui.getTranslation(refusal.reasonKey())
                : ui.getTranslation(refusal.reasonKey(), refusal.value());
    }

    String column(Refusal refusal, Locale language) {
        return Optional.ofNullable(refusal.column())
                .map(field -> field.header(language))
                .orElse("");
    }

    Anchor download() {
        String name = ui.getTranslation("imports.refused.file") + ".xlsx";
        byte[] bytes = workbook(ui.getLocale());
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), name, ExcelExport.MEDIA_TYPE, bytes.length)),
                "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(ui.getTranslation("imports.refused.download")));
        link.addClassName("kit-button-link");
        link.setId("import-refused-download");
        link.getElement().setAttribute("download", name);
        return link;
    }

    private byte[] workbook(Locale language) {
        Map<Integer, TextTable.Line> lines = new HashMap<>();
        sheet.lines().forEach(line -> lines.put(line.number(), line));
        List<ExcelColumn<Refusal>> columns = new ArrayList<>();
        for (int place = 0; place < sheet.headers().size(); place++) {
            int column = place;
            columns.add(ExcelColumn.text(sheet.headers().get(column), WIDTH, refusal -> {
                TextTable.Line line = lines.get(refusal.line());
                return line == null || column >= line.cells().size()
                        ? ""
                        : line.cells().get(column);
            }));
        }
        columns.add(ExcelColumn.number(ui.getTranslation("imports.line"), 8, refusal -> (long) refusal.line()));
        columns.add(ExcelColumn.text(
                ui.getTranslation("imports.column.name"), WIDTH, refusal -> column(refusal, language)));
        columns.add(ExcelColumn.text(ui.getTranslation("imports.reason"), WIDE, this::reason));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelExport<>(ui.getTranslation("imports.refused.file"), columns).write(out, refusals.stream());
        return out.toByteArray();
    }
}
