package de.kitacampus.portal.slave.settings;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.settings.FormattedText.Block;
import de.kitacampus.portal.slave.settings.FormattedText.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormattedTextTest {

    @Test
    void headings_paragraphs_and_lists_are_told_apart() {
        assertThat(FormattedText.of("# Anbieter\nKita gGmbH\nHauptstraße 1\n\n- eins\n- **zwei**\nEnde")
                        .blocks())
                .containsExactly(
                        new Block.Heading("Anbieter"),
                        new Block.Paragraph(List.of(
                                new Run.Plain("Kita gGmbH"), new Run.LineBreak(), new Run.Plain("Hauptstraße 1"))),
                        new Block.Points(List.of(List.of(new Run.Plain("eins")), List.of(new Run.Strong("zwei")))),
                        new Block.Paragraph(List.of(new Run.Plain("Ende"))));
    }

    @Test
    void addresses_become_links_without_the_full_stop_behind_them() {
        assertThat(FormattedText.of("Siehe https://kita.example/a?b=1. Oder info@kita.example")
                        .blocks())
                .containsExactly(new Block.Paragraph(List.of(
                        new Run.Plain("Siehe "),
                        new Run.Link("https://kita.example/a?b=1", "https://kita.example/a?b=1"),
                        new Run.Plain(". Oder "),
                        new Run.Link("info@kita.example", "mailto:info@kita.example"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[hier](javascript:alert(1))",
                "[hier](data:text/html,x)",
                "[hier](JaVaScRiPt:x)",
                "[hier](//evil.example)",
                "<script>alert(1)</script>",
                "<a href='javascript:x'>y</a>"
            })
    void what_could_run_stays_text(String text) {
        assertThat(FormattedText.of(text).blocks()).allSatisfy(block -> assertThat(((Block.Paragraph) block).runs())
                .allMatch(Run.Plain.class::isInstance));
    }
}
