package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The handbook shows what is there; {@code ./portal screenshots --handbook} makes its pictures. */
class HandbookTest {

    private static final long MOST_BYTES = 3_000_000;

    private final Handbook handbook = Handbook.ofTheProject();

    @Test
    void every_picture_is_there_and_comes_from_the_tour() {
        assertThat(handbook.pictures()).hasSizeGreaterThan(10).allSatisfy(picture -> {
            assertThat(handbook.folder().resolve(picture)).isRegularFile();
            assertThat(Handbook.inTheTour(picture)).as(picture).isPresent();
        });
    }

    @Test
    void no_picture_lies_there_unused_and_all_together_are_small() throws IOException {
        try (Stream<Path> files = Files.list(handbook.folder().resolve("bilder"))) {
            List<Path> pictures = files.toList();
            assertThat(pictures)
                    .extracting(file -> "bilder/" + file.getFileName())
                    .containsExactlyInAnyOrderElementsOf(handbook.pictures());
            assertThat(pictures.stream()
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(MOST_BYTES);
        }
    }
}
