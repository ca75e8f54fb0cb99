package de.kitacampus.portal.slave.setup;

import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.slave.demo.DemoSettings;
import de.kitacampus.portal.slave.demo.DemoStep;
import de.kitacampus.portal.slave.sync.MasterEnrolment.EnrolOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enrols the demo portal with the text that the demo master leaves in a file, and waits a while for both. */
@Component
@Profile("demo")
class DemoEnrolment implements DemoStep {

    private static final Logger log = LoggerFactory.getLogger(DemoEnrolment.class);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PortalSetup setup;
    private final DemoSettings settings;
    private final Clock clock;

    DemoEnrolment(PortalSetup setup, DemoSettings settings, Clock clock) {
        this.setup = setup;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void seed() {
        Path file = settings.enrolmentFile();
        if (file == null) {
            log.info("No enrolment file is set; the demo portal runs without a master");
            return;
        }
        Instant deadline = clock.instant().plus(PATIENCE);
        if (setup.enrolled().isEmpty()) {
            EnrolmentText text = patiently("the enrolment text in " + file.getFileName(), deadline, () -> read(file));
            patiently("the master at " + text.masterUrl(), deadline, () -> enrolled(text));
        }
        patiently("the catalog", deadline, () -> setup.fetchCatalog() ? Optional.of(true) : Optional.empty());
    }

    private static Optional<EnrolmentText> read(Path file) {
        try {
            return Files.exists(file) ? EnrolmentText.parse(Files.readString(file)) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<Boolean> enrolled(EnrolmentText text) {
        return switch (setup.enrol(text)) {
            case EnrolOutcome.Enrolled done -> Optional.of(true);
            case EnrolOutcome.AlreadyEnrolled already -> Optional.of(true);
            case EnrolOutcome.NoAnswer notYet -> Optional.empty();
            case EnrolOutcome refused ->
                throw new IllegalStateException("the demo portal was not enrolled: " + refused);
        };
    }

    private <T> T patiently(String what, Instant deadline, Supplier<Optional<T>> attempt) {
        for (Optional<T> result = attempt.get(); ; result = attempt.get()) {
            if (result.isPresent()) {
                return result.get();
            }
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException(what + " did not come in time");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopped);
        }
    }
}
