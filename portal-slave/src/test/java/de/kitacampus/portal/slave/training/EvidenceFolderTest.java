package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.certificates.AttestationsForTests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class EvidenceFolderTest extends TrainingHouse {

    @Autowired
    ApplicationContext context;

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

    @Test
    void a_folder_with_evidence_holds_certificates_and_scans_of_what_it_names() throws IOException {
        RuleVersion rule = saved(content(0, 12));
        bookings.book(anna.id(), course);
        pass(anna);
        new AttestationsForTests().all(context);
        later(1);
        proofs.record(head.id(), rule.rule(), TODAY, "Gesundheitsamt", "", TrainingForTests.scan());
        proofs.record(head.id(), rule.rule(), TODAY.minusDays(1), "Gesundheitsamt", "", TrainingForTests.scan());
        proofs.record(berta.id(), rule.rule(), TODAY, "Gesundheitsamt", "", TrainingForTests.scan());
        Map<String, byte[]> files =
                unpacked(written(folders.hand(north.id(), board.today()), EvidenceFolders.Form.ZIP));
        assertThat(files.keySet())
                .hasSize(5)
                .contains("Nachweismappe Haus Nord 2026-08-16.pdf", "Nachweismappe Haus Nord 2026-08-16.xlsx")
                .noneMatch(name -> name.contains("Bauer"))
                .anyMatch(name -> name.matches("Belege/.+/Acker, Anna - .+\\.pdf"))
                .anyMatch(name -> name.matches("Belege/.+/Haupt, Hanna - 2026-08-14 - scan\\.png"));
        assertThat(files.get("Nachweismappe Haus Nord 2026-08-16.xlsx")).startsWith('P', 'K');
        assertThat(files.values()).anyMatch(bytes -> Arrays.equals(bytes, TrainingForTests.png()));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
