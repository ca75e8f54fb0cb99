package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.common.files.ReadyFile;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Runs the demo steps after each start and then tells so by the file {@code demo/ready} in the data folder. */
@Component
@Profile("demo")
class DemoRun {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRun.class);

    private final List<DemoStep> steps;
    private final CurrentAccount current;
    private final Clock clock;
    private final ReadyFile ready;

    DemoRun(List<DemoStep> steps, CurrentAccount current, Clock clock, @Value("${portal.data}") Path data) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
        this.current = current;
        this.clock = clock;
        this.ready = ReadyFile.in(data).forget();
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        steps.forEach(this::seed);
        ready.tell(clock.instant());
    }

    private void seed(DemoStep step) {
        Instant start = clock.instant();
        current.asSystem(() -> {
            step.seed();
            return step;
        });
        LOG.info(
                "{} took {} ms",
                ClassUtils.getUserClass(step).getSimpleName(),
                Duration.between(start, clock.instant()).toMillis());
    }
}
