package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.pdf.PdfA;
import de.kitacampus.portal.common.pdf.PdfCell;
import de.kitacampus.portal.common.pdf.PdfColumns;
import de.kitacampus.portal.common.pdf.PdfFonts;
import de.kitacampus.portal.common.pdf.PdfPages;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * An evidence folder as PDF/A. The same folder gives the same bytes.
 *
 * @see "Design decision: DD101-20261122-evidence-folder.md"
 */
final class FolderPdf {

    private static final Color QUIET = new Color(0x55626a);
    private static final Color BAD = new Color(0xa3201d);
    private static final int EVIDENCE = 5;
    private static final float SIZE = 8.5f;
    private static final float SMALL = 7.5f;
    private static final List<Float> SHARES = List.of(0.18f, 0.13f, 0.09f, 0.09f, 0.09f, 0.27f, 0.15f);

    private final Folder folder;
    private final FolderTexts texts;
    private final PdfFonts fonts;
    private final PdfPages pages;
    private final IntConsumer progress;
    private int written;

    private FolderPdf(PDDocument document, Folder folder, FolderTexts texts, IntConsumer progress) throws IOException {
        this.folder = folder;
        this.texts = texts;
        this.progress = progress;
        fonts = PdfFonts.in(document);
        pages = PdfPages.wide(document);
    }

    /**
     * @param progress hears how many lines are written
     */
    static byte[] print(Folder folder, Locale language, IntConsumer progress) {
        FolderTexts texts = FolderTexts.in(language);
        try (PDDocument document = new PDDocument()) {
            new PdfA(
                            texts.get("folder.title", folder.centre().name()),
                            folder.carrier(),
                            texts.locale(),
                            folder.moment().known())
                    .prepare(document);
            new FolderPdf(document, folder, texts, progress).draw();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void draw() throws IOException {
        cover();
        for (Folder.Section section : folder.sections()) {
            section(section);
        }
        String foot = texts.get("folder.title", folder.centre().name()) + " · "
                + texts.get("folder.as-of", texts.date(folder.moment().day()));
        int all = pages.count();
        pages.finish(fonts.plain(), SMALL, QUIET, page -> foot + " · " + texts.get("folder.page", page, all));
    }

    private void cover() throws IOException {
        pages.paragraph("P", fonts.plain(), 11, QUIET, folder.carrier());
        pages.paragraph(
                "H1",
                fonts.bold(),
                20,
                PdfPages.INK,
                texts.get("folder.title", folder.centre().name()));
        pages.paragraph(
                "P",
                fonts.plain(),
                11,
                PdfPages.INK,
                texts.get("folder.as-of", texts.date(folder.moment().day())) + " · "
                        + texts.get(
                                "folder.known",
                                texts.formats().dateTime(folder.moment().known())));
        pages.space(6);
        pages.paragraph("P", fonts.plain(), SIZE, QUIET, texts.get("folder.explained"));
        pages.space(10);
        if (folder.sections().isEmpty()) {
            pages.paragraph("P", fonts.plain(), 11, PdfPages.INK, texts.get("folder.empty"));
            return;
        }
        overview();
    }

    private void overview() throws IOException {
        PdfColumns columns = new PdfColumns(
                List.of(
                        texts.get("folder.column.rule"),
                        texts.get("folder.column.basis"),
                        texts.get("folder.column.people"),
                        texts.get("status.FULFILLED"),
                        texts.get("status.DUE_SOON"),
                        texts.get("status.NOT_BOOKED"),
                        texts.get("status.OVERDUE")),
                List.of(0.3f, 0.25f, 0.09f, 0.09f, 0.09f, 0.09f, 0.09f),
                fonts.bold(),
                SIZE);
        PDStructureElement table = pages.table();
        pages.head(table, columns);
        for (Folder.Section section : folder.sections()) {
            Counts counts = section.counts();
            pages.row(
                    table,
                    columns,
                    fonts.plain(),
                    List.of(
                            PdfCell.of(section.version().content().name()),
                            PdfCell.of(section.version().content().legalBasis()),
                            number(counts.total()),
                            number(counts.fulfilled()),
                            number(counts.dueSoon()),
                            number(counts.notBooked()),
                            counts.overdue() == 0
                                    ? number(0)
                                    : new PdfCell(List.of(String.valueOf(counts.overdue())), BAD)));
        }
    }

    private static PdfCell number(long number) {
        return PdfCell.of(String.valueOf(number));
    }

    private void section(Folder.Section section) throws IOException {
        pages.turn();
        RuleContent rule = section.version().content();
        pages.paragraph("H2", fonts.bold(), 14, PdfPages.INK, rule.name());
        pages.paragraph("P", fonts.plain(), SIZE, PdfPages.INK, rule.legalBasis() + " · " + texts.rhythm(rule));
        pages.space(4);
        for (RuleVersion version : section.wordings().values()) {
            RuleContent content = version.content();
            pages.paragraph(
                    "P",
                    fonts.bold(),
                    SMALL,
                    QUIET,
                    texts.get(
                            "folder.wording", version.number(), content.legalBasis(), texts.date(content.validFrom())));
            if (!content.wording().isEmpty()) {
                pages.paragraph("P", fonts.plain(), SMALL, QUIET, content.wording());
            }
            pages.space(3);
        }
        pages.space(4);
        people(section);
    }

    private void people(Folder.Section section) throws IOException {
        PdfColumns columns = new PdfColumns(
                List.of(
                        texts.get("folder.column.name"),
                        texts.get("folder.column.role"),
                        texts.get("folder.column.since"),
                        texts.get("folder.column.due"),
                        texts.get("folder.column.done"),
                        texts.get("folder.column.evidence"),
                        texts.get("folder.column.status")),
                SHARES,
                fonts.bold(),
                SIZE);
        PDStructureElement table = pages.table();
        pages.head(table, columns);
        for (Folder.Line line : section.lines()) {
            pages.row(table, columns, fonts.plain(), cells(line));
            progress.accept(++written);
        }
    }

    private List<PdfCell> cells(Folder.Line line) throws IOException {
        Duty duty = line.duty();
        Color color = duty.status() == TrainingStatus.OVERDUE ? BAD : PdfPages.INK;
        return List.of(
                PdfCell.of(line.name() == null ? texts.get("erased") : line.name()),
                PdfCell.of(line.roles()),
                PdfCell.of(texts.date(duty.since())),
                new PdfCell(
                        List.of(duty.dueOn() == null ? texts.get("folder.never") : texts.date(duty.dueOn())), color),
                PdfCell.of(atLeastOne(days(line))),
                PdfCell.of(atLeastOne(line.done().stream().map(this::evidence).toList())),
                new PdfCell(List.of(texts.status(duty)), color));
    }

    /** Each day on the line on which its evidence begins. */
    private List<String> days(Folder.Line line) throws IOException {
        List<String> days = new ArrayList<>();
        for (Folder.Done done : line.done()) {
            days.add(texts.date(done.day()));
            float room = SHARES.get(EVIDENCE) * pages.room() - PdfPages.PADDING;
            int lines = fonts.plain().wrapped(SIZE, room, evidence(done)).size();
            days.addAll(Collections.nCopies(lines - 1, ""));
        }
        return days;
    }

    private String evidence(Folder.Done done) {
        String late = done.cycle().daysLate() == 0
                ? ""
                : ", " + texts.get("folder.days-late", done.cycle().daysLate());
        return texts.evidence(done) + late + " [" + done.cycle().wording() + "]";
    }

    private static List<String> atLeastOne(List<String> lines) {
        return lines.isEmpty() ? List.of("–") : lines;
    }
}
