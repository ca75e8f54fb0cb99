package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class NeedlesTest {

    private final Needles needles = new Needles(List.of("Quendel-Zwölfhäuser"));

    @Test
    void a_name_is_found_in_every_disguise() {
        assertThat(needles.findIn("text", "hello QUENDEL-ZWÖLFHÄUSER!")).containsExactly("text: Quendel-Zwölfhäuser");
        assertThat(needles.findIn("url", "?q=Quendel-Zw%C3%B6lfh%C3%A4user")).isNotEmpty();
        assertThat(needles.findIn("json", "\"Quendel-Zw\\u00f6lfh\\u00e4user\""))
                .isNotEmpty();
        assertThat(needles.findIn("script", "U&'Quendel-Zw\\00f6lfh\\00e4user'"))
                .isNotEmpty();
        assertThat(needles.findIn("base64", "UXVlbmRlbC1ad8O2bGZow6R1c2Vy")).isNotEmpty();
        assertThat(needles.findInBytes("file", "Quendel-Zwölfhäuser".getBytes(StandardCharsets.UTF_16LE)))
                .isNotEmpty();
    }

    @Test
    void a_name_is_found_inside_a_zip_file() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("sheet1.xml"));
            zip.write("<c>Quendel-Zwölfhäuser</c>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(needles.findInBytes("export.xlsx", bytes.toByteArray()))
                .containsExactly("export.xlsx!sheet1.xml: Quendel-Zwölfhäuser");
    }

    @Test
    void what_was_not_planted_is_not_found() {
        assertThat(needles.findIn("text", "Quendel und Zwölfhäuser")).isEmpty();
    }
}
