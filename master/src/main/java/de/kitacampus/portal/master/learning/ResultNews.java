package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.id.PortalId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes those who wait for a portal's results, once the change is committed. */
@Component
class ResultNews {

    private final ConcurrentMap<PortalId, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /** To be taken before looking, so that no change between looking and waiting is missed. */
    CountDownLatch next(PortalId portal) {
        return waiting.computeIfAbsent(portal, any -> new CountDownLatch(1));
    }

    void afterCommit(PortalId portal) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Optional.ofNullable(waiting.remove(portal)).ifPresent(CountDownLatch::countDown);
            }
        });
    }
}
