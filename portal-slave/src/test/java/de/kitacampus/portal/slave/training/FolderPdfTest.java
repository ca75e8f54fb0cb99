package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.slave.staff.Centre;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class FolderPdfTest {

    private static final Moment DAY = Duties.endOf("2026-03-01");

    private static Folder folder(int people) {
        Duties anna = new Duties()
                .saved("2000-01-01", Duties.rule().content())
                .works("2022-01-10")
                .passed("2022-01-10")
                .passed("2024-01-20");
        Duty duty = anna.at("2026-03-01");
        List<Folder.Done> done = new ArrayList<>();
        anna.cycles("2026-03-01").forEach(cycle -> done.addFirst(new Folder.Done(cycle, "AAAAA-BBBBB")));
        List<Folder.Line> lines = new ArrayList<>();
        for (int one = 0; one < people; one++) {
            lines.add(new Folder.Line(duty, "Groß-Łukaszewska, Zoë " + one, "Fachkräfte, Küchenpersonal", done));
        }
        Folder.Section section =
                new Folder.Section(duty.version(), Map.of(1, duty.version()), Counts.of(List.of(duty)), lines);
        return new Folder(
                "Träger gGmbH", new Centre(Duties.NORTH, CentreCode.of("N01"), "Haus Nord"), DAY, List.of(section));
    }

    @Test
    void many_people_fill_many_pages_each_with_the_head_of_the_table() throws Exception {
        List<Integer> told = new ArrayList<>();
        byte[] pdf = FolderPdf.print(folder(120), Locale.GERMAN, told::add);
        assertThat(told).hasSize(120).last().isEqualTo(120);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(4);
            text.setEndPage(4);
            assertThat(text.getText(document)).contains("Gemacht am").contains("Seite 4 von");
        }
    }

    @Test
    void late_and_overdue_stand_in_words() throws Exception {
        try (PDDocument document = Loader.loadPDF(FolderPdf.print(folder(1), Locale.GERMAN, line -> {}))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("10 Tage zu spät [1]")
                    .contains("überfällig, 40 Tage");
        }
    }

    @Test
    void it_is_an_archivable_pdf_in_german_and_english() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            byte[] pdf = FolderPdf.print(folder(60), language, line -> {});
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.isCompliant())
                        .as(result.getTestAssertions().toString())
                        .isTrue();
            }
        }
    }

    @Test
    void the_same_folder_gives_the_same_bytes() {
        Folder folder = folder(30);
        assertThat(FolderPdf.print(folder, Locale.GERMAN, line -> {}))
                .isEqualTo(FolderPdf.print(folder, Locale.GERMAN, line -> {}));
    }
}
