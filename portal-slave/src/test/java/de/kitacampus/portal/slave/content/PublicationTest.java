package de.kitacampus.portal.slave.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.content.ContentFacts.Appeared;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When versions appear. */
class PublicationTest {

    private final Publication publication = new Publication();

    private static Instant at(int minute) {
        return Instant.parse("2026-08-15T10:00:00Z").plusSeconds(60L * minute);
    }

    private static Appeared version(int number, int minute) {
        return new Appeared(number, at(minute));
    }

    @Test
    void a_draft_appears_with_its_publication_and_a_later_version_at_once() {
        publication.change(true, at(5));
        assertThat(publication.appeared(List.of(version(1, 0), version(2, 9))))
                .containsExactly(version(1, 5), version(2, 9));
    }

    @Test
    void what_was_never_published_never_appears() {
        assertThat(publication.appeared(List.of(version(1, 0)))).isEmpty();
    }

    @Test
    void a_version_of_withdrawn_content_appears_when_it_is_published_again() {
        publication.change(true, at(1));
        publication.change(false, at(3));
        publication.change(true, at(8));
        assertThat(publication.appeared(List.of(version(1, 0), version(2, 5))))
                .containsExactly(version(1, 1), version(2, 8));
    }

    @Test
    void a_version_that_was_replaced_before_anybody_saw_it_never_appeared() {
        publication.change(true, at(8));
        assertThat(publication.appeared(List.of(version(1, 0), version(2, 5), version(3, 9))))
                .containsExactly(version(2, 8), version(3, 9));
    }
}
