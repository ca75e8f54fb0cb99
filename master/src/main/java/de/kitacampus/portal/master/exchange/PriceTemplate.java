package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.master.catalog.CatalogFile;
import de.kitacampus.portal.master.catalog.CourseFilter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** All courses with their list price of today: to be changed, given a day and imported. Not told of on the list of courses. */
@Component
public class PriceTemplate {

    private final CourseRows rows;

    PriceTemplate(CourseRows rows) {
        this.rows = rows;
    }

    /** As a file of the catalog. */
    public CatalogFile file() {
        return new File(rows);
    }

    private record File(CourseRows rows) implements CatalogFile {

        @Override
        public String id() {
            return "prices";
        }

        @Override
        public String labelKey() {
            return "exchange.prices.template";
        }

        @Override
        public String fileName(Locale language) {
            return Locale.ENGLISH.getLanguage().equals(language.getLanguage())
                    ? "List prices.xlsx"
                    : "Listenpreise.xlsx";
        }

        @Override
        public String mediaType() {
            return ExcelExport.MEDIA_TYPE;
        }

        @Override
        public byte[] content(CourseFilter filter, Locale language) {
            List<ExcelColumn<CourseRow>> columns = List.of(
                    ExcelColumn.text(PriceColumn.NUMBER.header(language), 14, row -> row.number()
                            .value()),
                    ExcelColumn.text(PriceColumn.TITLE.header(language), 50, row -> row.data()
                            .title()),
                    ExcelColumn.amount(PriceColumn.PRICE.header(language), 20, row -> row.data()
                            .listPrice()),
                    ExcelColumn.date(PriceColumn.FROM.header(language), 14, _ -> null));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ExcelExport<>(fileName(language).replace(".xlsx", ""), columns).write(out, rows.of(filter).stream());
            return out.toByteArray();
        }
    }
}
