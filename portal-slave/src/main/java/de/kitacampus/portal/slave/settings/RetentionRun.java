package de.kitacampus.portal.slave.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes what was kept long enough, each kind by itself. */
@Component
class RetentionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);

    private final RetentionTimes times;
    private final TransactionTemplate transaction;

    RetentionRun(RetentionTimes times, TransactionTemplate transaction) {
        this.times = times;
        this.transaction = transaction;
    }

    @Scheduled(
            initialDelayString = "${portal.settings.first-deletion:PT5M}",
            fixedDelayString = "${portal.settings.delete-every:PT1H}")
    void run() {
        for (RetentionTimes.Due due : times.now()) {
            try {
                transaction.executeWithoutResult(running -> due.what().delete(due.before()));
            } catch (RuntimeException broken) {
                LOG.error(
                        "{} could not be deleted; tried again in an hour",
                        due.what().key(),
                        broken);
            }
        }
    }
}
