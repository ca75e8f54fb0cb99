package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EvidenceFolderTest extends TrainingHouse {

    @Autowired
    Proofs proofs;

    @Autowired
    EvidenceFolders folders;

    private byte[] written(FolderId id, EvidenceFolders.Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        folders.write(id, form, Locale.GERMAN, out, (lines, all) -> {});
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_folder_tells_who_did_what_under_which_wording() throws IOException {
        RuleVersion rule = saved(content(0, 12));
        proofs.record(anna.id(), rule.rule(), TODAY, "Gesundheitsamt", "", TrainingForTests.scan());
        String text = text(written(folders.hand(north.id(), TODAY), EvidenceFolders.Form.PDF));
        assertThat(text)
                .contains("Nachweismappe Haus Nord")
                .contains("Stichtag 15.08.2026")
                .contains("§ 34 Abs. 5a IfSG")
                .contains("Der Wortlaut.")
                .contains("Acker, Anna")
                .contains("Nachweis: Gesundheitsamt [1]")
                .contains("Haupt, Hanna")
                .doesNotContain("Bauer");
    }

    @Test
    void a_folder_of_a_past_day_is_the_same_again_to_the_byte_whatever_came_since() throws IOException {
        RuleVersion rule = saved(content(0, 12));
        bookings.book(anna.id(), course);
        pass(anna);
        later(3);
        LocalDate day = board.today();
        FolderId id = folders.hand(north.id(), day);
        byte[] pdf = written(id, EvidenceFolders.Form.PDF);
        later(10);
        proofs.record(head.id(), rule.rule(), day.minusDays(1), "Amt", "", TrainingForTests.scan());
        rules.change(rule.rule(), 1, content(30, 6));
        world.person("Neue", "Kraft", north);
        roster.observe();
        assertThat(written(id, EvidenceFolders.Form.PDF)).isEqualTo(pdf);
        assertThat(text(written(folders.hand(north.id(), day), EvidenceFolders.Form.PDF)))
                .contains("Haupt, Hanna")
                .contains("überfällig, 3 Tage")
                .doesNotContain("Kraft");
        assertThat(folders.handedOut()).hasSize(2);
    }

    @Test
    void a_folder_is_an_excel_file_too() throws IOException {
        saved(content(0, 12));
        byte[] excel = written(folders.hand(north.id(), TODAY), EvidenceFolders.Form.EXCEL);
        assertThat(excel).startsWith('P', 'K');
        assertThat(folders.fileName(folders.hand(north.id(), TODAY), EvidenceFolders.Form.EXCEL, Locale.GERMAN))
                .isEqualTo("Nachweismappe Haus Nord 2026-08-15.xlsx");
    }
}
