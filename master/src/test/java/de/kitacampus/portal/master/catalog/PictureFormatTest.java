package de.kitacampus.portal.master.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PictureFormatTest {

    @Test
    void the_bytes_decide_and_not_the_name() {
        assertThat(PictureFormat.of(hex("89504e470d0a1a0a0000"))).contains(PictureFormat.PNG);
        assertThat(PictureFormat.of(hex("ffd8ffe000104a464946"))).contains(PictureFormat.JPEG);
        assertThat(PictureFormat.of(hex("524946460000000057454250"))).contains(PictureFormat.WEBP);
        assertThat(PictureFormat.of("<svg xmlns='x'/>".getBytes(StandardCharsets.UTF_8)))
                .contains(PictureFormat.SVG);
    }

    @Test
    void anything_else_is_no_picture() {
        assertThat(PictureFormat.of(new byte[0])).isEmpty();
        assertThat(PictureFormat.of(hex("89504e47"))).isEmpty();
        assertThat(PictureFormat.of("<html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
