package de.kitacampus.portal.slave.demo;

import de.kitacampus.portal.common.files.ReadyFile;
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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs the demo steps that have not run on this database yet and then tells so by a file. */
@Component
@Profile("demo")
class DemoRun {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRun.class);

    private final List<DemoStep> steps;
    private final DoneSteps done;
    private final Clock clock;
    private final ReadyFile ready;

    DemoRun(List<DemoStep> steps, DoneSteps done, Clock clock, @Value("${portal.data}") Path data) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
        this.done = done;
        this.clock = clock;
        this.ready = ReadyFile.in(data).forget();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void run() {
        for (DemoStep step : steps) {
            String name = step.getClass().getSimpleName().replaceAll("\\$.*", "");
            if (!done.existsById(name)) {
                seed(step, name);
            }
        }
        ready.tell(clock.instant());
    }

    private void seed(DemoStep step, String name) {
        Instant start = clock.instant();
        step.seed();
        Instant end = clock.instant();
        done.save(new DoneStep(name, end));
        LOG.info("{} took {} ms", name, Duration.between(start, end).toMillis());
    }
}
