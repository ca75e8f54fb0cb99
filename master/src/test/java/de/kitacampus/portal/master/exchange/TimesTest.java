package de.kitacampus.portal.master.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.CourseData;
import de.kitacampus.portal.master.catalog.CourseSchedules.Wish;
import de.kitacampus.portal.master.exchange.OfferedCourses.Chapter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static CourseRow course(int number, String price, VatTreatment vat, @Nullable String reason) {
        CourseData data = new CourseData(
                "Kurs Nummer " + number,
                "Worum es geht, in einem Satz, der so lang ist, dass er auf zwei Zeilen steht und gut zu lesen bleibt.",
                "",
                Set.of(Category.LAW),
                Set.of(),
                List.of(),
                95,
                Money.euro(price),
                vat,
                reason,
                3,
                80,
                null,
                null);
        return new CourseRow(CourseNumber.of("1.9." + number), data, new Wish(null, false, null), null);
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private static byte[] print(List<CourseRow> courses) {
        return TimesPdf.print(
                List.of(
                        new Chapter(Category.LAW, courses),
                        new Chapter(null, List.of(course(999, "0.00", VatTreatment.STANDARD, null)))),
                "Kita-Campus GmbH, Musterweg 1, 10115 Berlin",
                LocalDate.of(2026, 11, 23),
                Locale.GERMAN);
    }

    @Test
    void a_price_tells_its_value_added_tax_or_why_there_is_none() {
        TimesWords words = new TimesWords(Locale.GERMAN);
        assertThat(words.price(course(1, "39.00", VatTreatment.STANDARD, null).data()))
                .containsExactly("39,00 € netto", "46,41 € mit 19 % USt.");
        assertThat(words.price(course(1, "10.05", VatTreatment.REDUCED, null).data())
                        .getLast())
                .startsWith("10,75");
        assertThat(words.price(course(1, "39.00", VatTreatment.EXEMPT, "§ 4 Nr. 21 UStG")
                        .data()))
                .containsExactly("39,00 € netto", "steuerfrei", "§ 4 Nr. 21 UStG");
        assertThat(words.price(course(1, "0.00", VatTreatment.STANDARD, null).data()))
                .containsExactly("kostenlos");
    }

    @Test
    void every_course_stands_once_with_its_times_and_each_page_says_which_it_is() throws IOException {
        byte[] pdf = print(IntStream.rangeClosed(100, 160)
                .mapToObj(number -> course(number, "39.00", VatTreatment.STANDARD, null))
                .toList());
        int pages;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            pages = document.getNumberOfPages();
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(text(pdf, 1))
                .contains("Alle Kurse und Zeiten", "Stand 23.11.2026", "62 Kurse", "Recht", "1 h 35 min", "3 Monate");
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
            String text = text(pdf, page);
            assertThat(text)
                    .contains("Kita-Campus GmbH, Musterweg 1, 10115 Berlin")
                    .contains("Seite " + page + " von " + pages)
                    .contains("Lernzeit");
            all.append(text);
        }
        assertThat(all.toString()).contains("Weitere Kurse", "kostenlos");
        IntStream.rangeClosed(100, 160)
                .forEach(number -> assertThat(all.toString().split("Kurs Nummer " + number, -1))
                        .hasSize(2));
    }

    @Test
    void an_empty_list_is_a_page() throws IOException {
        byte[] pdf = TimesPdf.print(List.of(), "Kita-Campus", LocalDate.of(2026, 11, 23), Locale.ENGLISH);
        assertThat(text(pdf, 1)).contains("All courses and times", "0 courses");
    }
}
