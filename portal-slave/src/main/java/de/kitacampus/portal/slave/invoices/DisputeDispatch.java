package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.wire.v1.DisputeList;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Disputes on their way to the master, and what it tells of them. */
@Service
@Transactional
public class DisputeDispatch {

    private final DisputeStore store;

    DisputeDispatch(DisputeStore store) {
        this.store = store;
    }

    /** The oldest that the master has not heard of. */
    public Optional<RaisedDispute> next() {
        return store.next();
    }

    public void taken(DisputeStatus status) {
        store.told(status);
    }

    /**
     * The master will not take it, however often it is asked.
     *
     * @param code of its refusal
     */
    public void refused(RaisedDispute dispute, String code) {
        store.refused(dispute.disputeId(), code);
    }

    /** The version of the list that was told last. */
    public Optional<String> version() {
        return store.version();
    }

    public void told(DisputeList list) {
        list.disputes().forEach(store::told);
        store.version(list.version());
    }
}
