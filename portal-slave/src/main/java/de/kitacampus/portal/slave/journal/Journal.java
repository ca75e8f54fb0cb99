package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.journal.UsageEvent;

/** Takes usage events; each is kept with the business transaction that made it, or not at all. */
public interface Journal {

    /**
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    void append(UsageEvent event);
}
