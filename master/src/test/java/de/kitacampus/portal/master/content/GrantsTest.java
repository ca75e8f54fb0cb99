package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.master.content.LearnerRecords.Learner;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class GrantsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final PlaySession session = new PlaySession(
            UUID.randomUUID(),
            new Learner(PortalId.random(), UserId.random(), CourseNumber.of("11.3.01"), BookingId.random()),
            UUID.randomUUID(),
            "https://portal.example/",
            "de",
            NOW.plus(Duration.ofDays(1)),
            NOW,
            false);

    @Test
    void a_grant_is_remembered_for_its_own_secret_only() {
        Grants grants = grants(Duration.ofMinutes(1));
        grants.remember(session, "right");

        assertThat(grants.find(session.id(), "right")).contains(session);
        assertThat(grants.find(session.id(), "wrong")).isEmpty();
        assertThat(grants.find(UUID.randomUUID(), "right")).isEmpty();
    }

    @Test
    void an_ended_session_is_forgotten_at_once() {
        Grants grants = grants(Duration.ofMinutes(1));
        grants.remember(session, "right");
        grants.forget(session.id());

        assertThat(grants.find(session.id(), "right")).isEmpty();
    }

    @Test
    void a_grant_without_life_is_none() {
        Grants grants = grants(Duration.ZERO);
        grants.remember(session, "right");

        assertThat(grants.find(session.id(), "right")).isEmpty();
    }

    private static Grants grants(Duration life) {
        return new Grants(new ContentSettings(
                URI.create("http://127.0.0.1:8080"),
                URI.create("http://127.0.0.1:8084"),
                0,
                Path.of("."),
                DataSize.ofMegabytes(1),
                1,
                Duration.ofMinutes(1),
                Duration.ofMinutes(30),
                1,
                1,
                Duration.ZERO,
                life));
    }
}
