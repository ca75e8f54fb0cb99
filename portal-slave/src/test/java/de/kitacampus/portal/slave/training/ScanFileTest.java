package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class ScanFileTest {

    private static byte[] pdf(boolean locked) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static String type(byte[] bytes) {
        return ScanFile.check("irgendwas.exe", bytes) instanceof ScanFile.Checked.Accepted(ScanFile file)
                ? file.mediaType()
                : "";
    }

    @Test
    void the_content_decides_what_a_file_is() throws IOException {
        assertThat(type(pdf(false))).isEqualTo("application/pdf");
        assertThat(type(jpeg())).isEqualTo("image/jpeg");
        assertThat(type(TrainingForTests.png())).isEqualTo("image/png");
    }

    @Test
    void anything_else_is_refused_whatever_its_name_says() {
        assertThat(ScanFile.check("scan.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ScanFile.Checked.UnknownType.class);
        assertThat(ScanFile.check("scan.pdf", new byte[0])).isInstanceOf(ScanFile.Checked.UnknownType.class);
    }

    @Test
    void damaged_and_locked_files_are_refused() throws IOException {
        assertThat(ScanFile.check("a.pdf", pdf(true))).isInstanceOf(ScanFile.Checked.Unreadable.class);
        assertThat(ScanFile.check("a.pdf", "%PDF-1.7 nichts".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ScanFile.Checked.Unreadable.class);
        assertThat(ScanFile.check("a.png", Arrays.copyOf(TrainingForTests.png(), 12)))
                .isInstanceOf(ScanFile.Checked.Unreadable.class);
    }

    @Test
    void a_file_beyond_the_limit_is_refused() {
        assertThat(ScanFile.check("a.png", new byte[ScanFile.MAX_BYTES + 1]))
                .isInstanceOf(ScanFile.Checked.TooLarge.class);
        assertThat(ScanFile.check("a.png", new byte[ScanFile.MAX_BYTES]))
                .isInstanceOf(ScanFile.Checked.UnknownType.class);
    }

    @Test
    void a_name_loses_its_folders_and_what_could_break_a_header() {
        assertThat(ScanFile.check("C:\\Users\\x\\Zeug\"nis\n.png", TrainingForTests.png()))
                .isInstanceOfSatisfying(
                        ScanFile.Checked.Accepted.class,
                        accepted -> assertThat(accepted.file().name()).isEqualTo("Zeug_nis_.png"));
    }
}
