package de.kitacampus.portal.slave.training;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What has to be done without anybody looking. Each run looks at the present state, so it makes no difference how long ago the last one
 * was.
 */
@Component
class TrainingJob {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingJob.class);

    private final Roster roster;
    private final AutoBooking booking;
    private final Reminders reminders;
    private final ObjectProvider<ReminderPost> post;

    TrainingJob(Roster roster, AutoBooking booking, Reminders reminders, ObjectProvider<ReminderPost> post) {
        this.roster = roster;
        this.booking = booking;
        this.reminders = reminders;
        this.post = post;
    }

    @Scheduled(
            initialDelayString = "${portal.training.first-run:PT2M}",
            fixedDelayString = "${portal.training.every:PT15M}")
    void run() {
        roster.observe();
        int booked = booking.run();
        int noted = reminders.note();
        post.forEach(ReminderPost::send);
        if (booked + noted > 0) {
            LOG.info("mandatory training: {} courses booked, {} reminders noted", booked, noted);
        }
    }
}
