package de.kitacampus.portal.slave.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Empties the outbox as soon as something is put in, and looks twice a minute for what is due again. */
@Component
class MailLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailLoop.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final MailDelivery delivery;
    private final boolean enabled;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread thread;

    MailLoop(MailDelivery delivery, @Value("${portal.mail.enabled:true}") boolean enabled) {
        this.delivery = delivery;
        this.enabled = enabled;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MailQueued hint) {
        calls.release();
    }

    @Override
    public void start() {
        if (enabled) {
            // The loop ends when it is not this thread any more, so it must be known before it runs.
            Thread next = Thread.ofVirtual().name("mails").unstarted(this::loop);
            thread = next;
            next.start();
        }
    }

    private void loop() {
        try {
            while (Thread.currentThread() == thread) {
                if (!runOnce() && calls.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("the outbox rests");
        }
    }

    private boolean runOnce() {
        try {
            return delivery.run();
        } catch (RuntimeException broken) {
            if (thread != null) {
                LOG.error("the outbox could not be emptied", broken);
            }
            return false;
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
