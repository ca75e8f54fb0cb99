package de.kitacampus.portal.slave.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import de.kitacampus.portal.common.attestation.AttestationVerifier;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.files.ImageFile;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.pdf.RightToLeft;
import de.kitacampus.portal.common.wire.v1.Attestation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class CertificatePdfTest {

    private static final String NAME = "Zoë Groß-Łukaszewska";

    private final AttestationsForTests master = new AttestationsForTests();
    private final VerificationCode code = VerificationCode.random(new Random(5));

    private CertificateContent content(String name, String title) {
        Attestation attestation =
                AttestationsForTests.attestation(CourseNumber.of("1.9.04"), title, NameCommitment.to(code, name, null));
        return new CertificateContent(name, null, "Haus Regenbogen", attestation, code, master.sign(attestation));
    }

    private CertificateContent content() {
        return content(NAME, "Belehrung nach § 43 Infektionsschutzgesetz");
    }

    private static Look full() {
        return LookStore.first()
                .withLogo(ImageFile.png(drawn(400, 160, new Color(0x0b6b74))))
                .withSignature(ImageFile.png(drawn(500, 150, new Color(20, 30, 120, 180))));
    }

    private static BufferedImage drawn(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillOval(5, 5, width - 10, height - 10);
        graphics.dispose();
        return image;
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void it_says_what_the_law_wants_in_german_and_english() throws Exception {
        CertificateContent content = content();
        assertThat(text(CertificatePdf.print(content, full(), Locale.GERMAN)))
                .contains("Zertifikat", NAME, "Belehrung nach § 43 Infektionsschutzgesetz", "1.9.04")
                .contains("Fassung des Inhalts 3", "Bestanden am 15.08.2026", "92,5 %", "80 %")
                .contains("45 min", "42 min", "§ 43 Abs. 4 IfSG", "Kindertagesstätten Reisetal gGmbH, Haus Regenbogen")
                .contains(content.attestation().number().value(), code.printed(), "https://kita-campus.example/verify");
        assertThat(text(CertificatePdf.print(content, full(), Locale.ENGLISH)))
                .contains("Certificate", "has successfully completed", "15/08/2026", "92.5 %", "Content version 3");
    }

    @Test
    void it_is_valid_pdf_a_3b() throws Exception {
        byte[] pdf = CertificatePdf.print(content(), full(), Locale.GERMAN);
        keepForTheEye("certificate-de.pdf", pdf);
        keepForTheEye("certificate-en.pdf", CertificatePdf.print(content(), LookStore.first(), Locale.ENGLISH));
        assertValid(pdf);
    }

    private static void assertValid(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString("3b");
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(result.getTestAssertions().toString())
                    .isTrue();
        }
    }

    @Test
    void it_is_tagged_titled_and_in_a_language() throws Exception {
        CertificateContent content = content();
        try (PDDocument document = Loader.loadPDF(CertificatePdf.print(content, full(), Locale.ENGLISH))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).hasSize(1);
            assertThat(document.getDocumentInformation().getTitle())
                    .contains(content.attestation().number().value());
            assertThat(document.getDocumentInformation().getTitle()).doesNotContain(NAME);
        }
    }

    @Test
    void the_attached_proof_verifies_offline() throws Exception {
        CertificateContent content = content();
        try (PDDocument document = Loader.loadPDF(CertificatePdf.print(content, full(), Locale.GERMAN))) {
            var file = java.util.Objects.requireNonNull(document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getKids()
                    .getFirst()
                    .getNames()
                    .get(content.attestation().number() + ".jws"));
            String jws = new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.US_ASCII);
            assertThat(new AttestationVerifier(master.keys()).isGenuine(jws, code, NAME, null))
                    .isTrue();
            assertThat(file.getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")))
                    .isEqualTo("Data");
        }
    }

    @Test
    void the_qr_code_leads_to_the_public_page_with_the_name_behind_the_hash() throws Exception {
        CertificateContent content = content("Dr. Anna Müller", "Belehrung");
        String read;
        try (PDDocument document = Loader.loadPDF(CertificatePdf.print(content, full(), Locale.GERMAN))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            read = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
                    .getText();
        }
        assertThat(read).isEqualTo(content.verifyLink());
        String[] parts = read.split("#");
        assertThat(parts[0])
                .isEqualTo("https://kita-campus.example/verify/"
                        + content.attestation().number());
        String[] told = parts[1].split("\\.");
        assertThat(told).hasSize(2);
        assertThat(VerificationCode.typed(told[0])).contains(code);
        assertThat(URLDecoder.decode(told[1], StandardCharsets.UTF_8)).isEqualTo("Dr. Anna Müller");
    }

    @Test
    void equal_content_gives_equal_bytes() {
        CertificateContent content = content();
        assertThat(CertificatePdf.print(content, full(), Locale.GERMAN))
                .isEqualTo(CertificatePdf.print(content, full(), Locale.GERMAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Ánh",
                "Ольга Ёлкина",
                "Наталія Кучеренко-Ґудзь",
                "Ελένη Παπαδοπούλου",
                "Şükrü İpekçi-Özdoğan",
                "Gżegżółka Brzęczyszczykiewicz",
                "Անի Հակոբյան",
                "ნინო ბერიძე",
                "דוד לוי",
                "محمد علي الحلبي",
                "فاطمه گلپایگانی",
            })
    void names_in_other_scripts_are_printed_and_read_as_they_are(String name) throws Exception {
        byte[] pdf = CertificatePdf.print(content(name, "Belehrung"), full(), Locale.GERMAN);
        keepForTheEye("certificate-" + name.codePointAt(0) + ".pdf", pdf);
        assertThat(text(pdf)).contains(name).doesNotContain("?");
        assertValid(pdf);
    }

    @Test
    void two_directions_in_one_name_are_valid_too() throws Exception {
        assertValid(CertificatePdf.print(content("Layla محمد (ليلى) Meier", "Belehrung"), full(), Locale.GERMAN));
    }

    @Test
    void arabic_letters_are_joined_and_turned() {
        assertThat(RightToLeft.visual("سلام", any -> true)).isEqualTo("\uFEE1\uFEFC\uFEB3");
        assertThat(RightToLeft.visual("سلام", letter -> letter.codePointAt(0) < 0xFB50))
                .as("a font without the forms")
                .isEqualTo("مالس");
        assertThat(RightToLeft.visual("Anna דוד (לוי) Meier", any -> true)).isEqualTo("Anna (יול) דוד Meier");
        assertThat(RightToLeft.visual("Zoë", any -> true)).isEqualTo("Zoë");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李小龍",
                "Maximiliane-Theodora Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst-Langenburg der Jüngeren",
                "EinwortohnejedelueckeEinwortohnejedelueckeEinwortohnejedelueckeEinwortohnejedelueckeEinwortohnejedeluecke"
            })
    void any_name_can_be_printed(String name) throws Exception {
        assertThat(text(CertificatePdf.print(content(name, "Kurs ".repeat(40)), full(), Locale.GERMAN)))
                .contains("Prüfcode");
    }

    @Test
    void a_very_long_text_becomes_smaller_and_stays_on_the_page() throws Exception {
        Look wordy = new Look(
                full().logo(),
                full().signature(),
                "Petra Beispiel",
                "Geschäftsführung",
                "Reisetal",
                new Look.Texts("Teilnahmebescheinigung", "{Name}\n" + "Noch ein Satz zu {Kurs}.\n".repeat(12), "Ende."),
                LookStore.first().english());
        byte[] pdf = CertificatePdf.print(content(), wordy, Locale.GERMAN);
        keepForTheEye("certificate-wordy.pdf", pdf);
        assertThat(text(pdf)).contains("Petra Beispiel", "Geschäftsführung", "Reisetal, 15.08.2026", "Ende.");
    }

    private static void keepForTheEye(String name, byte[] pdf) throws Exception {
        Files.write(Files.createDirectories(Path.of("target/certificates")).resolve(name), pdf);
    }
}
