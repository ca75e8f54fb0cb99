package de.kitacampus.portal.slave.training;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.slave.content.ContentDone;
import de.kitacampus.portal.slave.content.ContentFacts;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Content that somebody did is a proof, whether a rule asks for it yet or not. */
@Component
class ContentProofs {

    private final ProofStore store;
    private final ContentFacts contents;

    ContentProofs(ProofStore store, ContentFacts contents) {
        this.store = store;
        this.contents = contents;
    }

    /** In the transaction that notes it: no confirmation without its proof. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ContentDone done) {
        store.insert(proof(done));
    }

    /** What was done before this module collected it is taken as known since then. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void makeUp() {
        if (!store.hasOfContent()) {
            contents.done().forEach(done -> store.insert(proof(done)));
        }
    }

    private static Proof proof(ContentDone done) {
        return new Proof(
                new ProofId(UuidCreator.getTimeOrderedEpoch()),
                done.person(),
                Subject.key(done.content()),
                Moment.dayOf(done.at()),
                done.at().truncatedTo(ChronoUnit.MICROS),
                null,
                new Proof.OfVersion(done.version(), done.number()),
                null,
                null,
                null,
                null);
    }
}
