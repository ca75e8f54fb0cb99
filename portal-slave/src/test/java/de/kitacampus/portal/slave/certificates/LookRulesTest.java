package de.kitacampus.portal.slave.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.files.ImageFile;
import de.kitacampus.portal.common.files.ImageFile.Checked;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookRulesTest {

    private static byte[] image(String format, int width, int height) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    void png_and_jpeg_are_taken_in_as_fresh_png() throws Exception {
        for (String format : new String[] {"png", "jpg"}) {
            assertThat(ImageFile.check(image(format, 300, 100)))
                    .isInstanceOfSatisfying(Checked.Accepted.class, taken -> {
                        assertThat(taken.png()).startsWith(0x89, 'P', 'N', 'G');
                        assertThat(ImageFile.image(taken.png()).getWidth()).isEqualTo(300);
                    });
        }
    }

    @Test
    void a_large_picture_is_kept_smaller() throws Exception {
        assertThat(ImageFile.check(image("jpg", 4_000, 1_000)))
                .isInstanceOfSatisfying(Checked.Accepted.class, taken -> assertThat(
                                ImageFile.image(taken.png()).getWidth())
                        .isEqualTo(1_600));
    }

    @Test
    void what_is_no_picture_is_refused_whatever_it_is_called() throws Exception {
        byte[] cut = Arrays.copyOf(image("png", 300, 100), 60);
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8);
        assertThat(ImageFile.check(svg)).isInstanceOf(Checked.NoImage.class);
        assertThat(ImageFile.check(image("gif", 300, 100))).isInstanceOf(Checked.NoImage.class);
        assertThat(ImageFile.check(cut)).isInstanceOf(Checked.NoImage.class);
        assertThat(ImageFile.check(new byte[0])).isInstanceOf(Checked.NoImage.class);
        assertThat(ImageFile.check(new byte[ImageFile.MAX_BYTES + 1])).isInstanceOf(Checked.TooLarge.class);
        assertThat(ImageFile.check(image("png", 8, 8))).isInstanceOf(Checked.TooSmall.class);
    }

    @Test
    void a_picture_that_would_unpack_to_gigabytes_is_refused_by_its_header() throws Exception {
        byte[] bomb = image("png", 300, 100);
        // Width and height in the header, and its checksum.
        java.nio.ByteBuffer header = java.nio.ByteBuffer.wrap(bomb);
        header.putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
        checksum.update(bomb, 12, 17);
        header.putInt(29, (int) checksum.getValue());
        assertThat(ImageFile.check(bomb)).isInstanceOf(Checked.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{Name}", "{name}", "{ NAME }", "Für {Name}:"})
    void placeholders_are_read_in_any_case(String template) {
        assertThat(Placeholder.unknownIn(template)).isEmpty();
        assertThat(Placeholder.fill(template, Map.of(Placeholder.NAME, "Anna $1 \\ Müller")))
                .contains("Anna $1 \\ Müller");
    }

    @Test
    void what_is_no_placeholder_is_named() {
        assertThat(Placeholder.unknownIn("{Name} {Vorname} {} {Kurs} {Geburt}"))
                .containsExactly("{Vorname}", "{}", "{Geburt}");
        assertThat(Placeholder.fill("{Vorname}", Map.of())).isEqualTo("{Vorname}");
    }
}
