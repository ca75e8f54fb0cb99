package de.kitacampus.portal.slave.content;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes files that no version names: of deleted drafts and of uploads that a stop of the portal cut off. */
@Component
class ContentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ContentSweep.class);
    /** An upload takes less. */
    private static final Duration LEFT_ALONE = Duration.ofHours(24);

    private final FileStore files;
    private final ContentStore store;
    private final CoursePackages packages;
    private final Clock clock;

    ContentSweep(FileStore files, ContentStore store, CoursePackages packages, Clock clock) {
        this.files = files;
        this.store = store;
        this.packages = packages;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${portal.content.first-sweep:PT10M}",
            fixedDelayString = "${portal.content.sweep-every:PT6H}")
    void run() {
        int swept = files.sweep(
                clock.instant().minus(LEFT_ALONE), hash -> store.isFileWanted(hash) || packages.isFileWanted(hash));
        if (swept > 0) {
            LOG.info("{} files of own content were no longer needed", swept);
        }
    }
}
