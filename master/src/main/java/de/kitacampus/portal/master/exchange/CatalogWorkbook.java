package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.master.catalog.CatalogFile;
import de.kitacampus.portal.master.catalog.CourseFilter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything of the courses a list shows, as the import reads it. */
@Component
@Order(3)
class CatalogWorkbook implements CatalogFile {

    private static final int NARROW = 12;
    private static final int USUAL = 24;
    private static final int WIDE = 60;

    private final CourseRows rows;

    CatalogWorkbook(CourseRows rows) {
        this.rows = rows;
    }

    @Override
    public String id() {
        return "workbook";
    }

    @Override
    public String labelKey() {
        return "exchange.workbook";
    }

    @Override
    public String fileName(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? "Catalog.xlsx" : "Katalog.xlsx";
    }

    @Override
    public String mediaType() {
        return ExcelExport.MEDIA_TYPE;
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] content(CourseFilter filter, Locale language) {
        List<ExcelColumn<CourseRow>> columns = CourseColumn.ALL.stream()
                .map(column -> column(column, language))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String sheet = Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? "Courses" : "Kurse";
        new ExcelExport<>(sheet, columns).write(out, rows.of(filter).stream());
        return out.toByteArray();
    }

    private static ExcelColumn<CourseRow> column(CourseColumn column, Locale language) {
        String header = column.header(language);
        return switch (column) {
            case LEARNING_MINUTES, USAGE_MONTHS, PASS_MARK, ATTEMPTS, WAIT_HOURS, INTERVAL ->
                ExcelColumn.number(header, NARROW, row -> Optional.ofNullable(CourseText.number(column, row.data()))
                        .map(Integer::longValue)
                        .orElse(null));
            case PRICE -> ExcelColumn.amount(header, NARROW, row -> row.data().listPrice());
            case PUBLISH_ON, RETIRE_ON, CHANGED -> ExcelColumn.date(header, NARROW, row -> CourseText.day(column, row));
            case TEASER, DESCRIPTION -> text(column, header, WIDE, language);
            case NUMBER, VAT, AS_NEW, STATE, CHANGED_BY -> text(column, header, NARROW, language);
            case TITLE, CATEGORIES, TARGET_GROUPS, AUTHORS, VAT_REASON, LEGAL_BASIS, PICTURE ->
                text(column, header, USUAL, language);
        };
    }

    private static ExcelColumn<CourseRow> text(CourseColumn column, String header, int width, Locale language) {
        CourseText text = new CourseText(language);
        return ExcelColumn.text(header, width, row -> text.of(column, row));
    }
}
