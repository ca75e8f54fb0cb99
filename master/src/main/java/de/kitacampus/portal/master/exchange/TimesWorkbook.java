package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.master.catalog.CatalogFile;
import de.kitacampus.portal.master.catalog.CourseData;
import de.kitacampus.portal.master.catalog.CourseFilter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All courses and times as Excel, for calculating. */
@Component
@Order(2)
class TimesWorkbook implements CatalogFile {

    private final OfferedCourses courses;

    TimesWorkbook(OfferedCourses courses) {
        this.courses = courses;
    }

    private record Row(String chapter, CourseRow course) {

        CourseData data() {
            return course.data();
        }
    }

    @Override
    public String id() {
        return "times-excel";
    }

    @Override
    public String labelKey() {
        return "exchange.times-excel";
    }

    @Override
    public String fileName(Locale language) {
        return new TimesWords(language).text("file") + ".xlsx";
    }

    @Override
    public String mediaType() {
        return ExcelExport.MEDIA_TYPE;
    }

    @Override
    public byte[] content(CourseFilter filter, Locale language) {
        TimesWords words = new TimesWords(language);
        List<ExcelColumn<Row>> columns = List.of(
                ExcelColumn.text(words.text("category"), 26, Row::chapter),
                ExcelColumn.text(
                        words.text("number"), 12, row -> row.course().number().value()),
                ExcelColumn.text(words.text("course"), 40, row -> row.data().title()),
                ExcelColumn.text(words.text("teaser"), 60, row -> row.data().teaser()),
                ExcelColumn.number(
                        words.text("minutes"), 12, row -> (long) row.data().learningMinutes()),
                ExcelColumn.number(
                        words.text("usage-months"), 12, row -> (long) row.data().usagePeriodMonths()),
                ExcelColumn.amount(
                        words.text("price-net"), 14, row -> row.data().listPrice()),
                ExcelColumn.text(
                        words.text("vat"), 12, row -> CatalogWords.of(row.data().vatTreatment(), language)),
                ExcelColumn.text(words.text("vat-reason"), 30, row -> row.data().vatReason()),
                ExcelColumn.amount(words.text("price-gross"), 14, row -> TimesWords.gross(row.data())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelExport<>(words.text("title"), columns)
                .write(out, courses.chapters(filter).stream().flatMap(chapter -> chapter.courses().stream()
                        .map(course -> new Row(words.chapter(chapter.category()), course))));
        return out.toByteArray();
    }
}
