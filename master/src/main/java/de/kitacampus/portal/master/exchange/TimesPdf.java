package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.pdf.PdfA;
import de.kitacampus.portal.common.pdf.PdfCell;
import de.kitacampus.portal.common.pdf.PdfColumns;
import de.kitacampus.portal.common.pdf.PdfFonts;
import de.kitacampus.portal.common.pdf.PdfPages;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.catalog.CourseData;
import de.kitacampus.portal.master.exchange.OfferedCourses.Chapter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** All courses and times on paper: a chapter for each category, the sender and the page below. */
final class TimesPdf {

    private static final Color QUIET = new Color(0x55626a);
    private static final Color BRAND = new Color(0x0f5a60);
    private static final float SIZE = 8.5f;
    private static final float CHAPTER = 13;
    /** A chapter begins on a page that has room for its heading and a course or two. */
    private static final float CHAPTER_ROOM = 130;

    private final TimesWords words;
    private final PdfFonts fonts;
    private final PdfPages pages;

    private TimesPdf(PDDocument document, TimesWords words) throws IOException {
        this.words = words;
        this.fonts = PdfFonts.in(document);
        this.pages = PdfPages.upright(document);
    }

    static byte[] print(List<Chapter> chapters, String sender, LocalDate day, Locale language) {
        TimesWords words = new TimesWords(language);
        try (PDDocument document = new PDDocument()) {
            new PdfA(
                            words.text("title"),
                            sender,
                            language,
                            day.atStartOfDay(BillingPeriod.ZONE).toInstant())
                    .prepare(document);
            new TimesPdf(document, words).draw(chapters, sender, new Formats(language).date(day));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void draw(List<Chapter> chapters, String sender, String day) throws IOException {
        int courses =
                chapters.stream().mapToInt(chapter -> chapter.courses().size()).sum();
        pages.paragraph("P", fonts.bold(), 10, BRAND, sender);
        pages.space(6);
        pages.paragraph("H1", fonts.bold(), 22, PdfPages.INK, words.text("title"));
        pages.space(4);
        pages.paragraph("P", fonts.plain(), SIZE + 1, QUIET, words.text("introduction", day, courses));
        for (Chapter chapter : chapters) {
            chapter(chapter);
        }
        int all = pages.count();
        pages.finish(
                fonts.plain(),
                7.5f,
                QUIET,
                page -> sender + " · " + words.text("title") + " · " + day + " · " + words.text("page", page, all));
    }

    private void chapter(Chapter chapter) throws IOException {
        if (!pages.has(CHAPTER_ROOM)) {
            pages.turn();
        } else {
            pages.space(16);
        }
        pages.paragraph("H2", fonts.bold(), CHAPTER, BRAND, words.chapter(chapter.category()));
        pages.space(4);
        PdfColumns columns = new PdfColumns(
                Stream.of("number", "course", "learning-time", "usage-period", "price")
                        .map(words::text)
                        .toList(),
                List.of(0.10f, 0.49f, 0.10f, 0.12f, 0.19f),
                fonts.bold(),
                SIZE,
                4);
        PDStructureElement table = pages.table();
        pages.head(table, columns);
        for (CourseRow course : chapter.courses()) {
            CourseData data = course.data();
            pages.row(
                    table,
                    columns,
                    fonts.plain(),
                    List.of(
                            PdfCell.of(course.number().value()),
                            PdfCell.of(titleAndTeaser(data)),
                            PdfCell.of(words.learningTime(data)),
                            PdfCell.of(words.usagePeriod(data)),
                            PdfCell.of(words.price(data))));
        }
    }

    private static List<String> titleAndTeaser(CourseData course) {
        return Stream.of(course.title(), course.teaser())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
