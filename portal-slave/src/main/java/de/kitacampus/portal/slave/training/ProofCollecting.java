package de.kitacampus.portal.slave.training;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.certificates.CertificateFacts;
import de.kitacampus.portal.slave.certificates.CertificateReissued;
import de.kitacampus.portal.slave.certificates.CertificateWithdrawn;
import de.kitacampus.portal.slave.learning.CoursePassed;
import de.kitacampus.portal.slave.learning.PassedBookings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A passed course is a proof, from the moment the portal knows of it until its certificate is revoked, and again when that one is replaced. */
@Component
class ProofCollecting {

    private static final int PAGE = 500;

    private final ProofStore store;
    private final PassedBookings passed;
    private final Bookings bookings;
    private final CertificateFacts certificates;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ProofCollecting(
            ProofStore store,
            PassedBookings passed,
            Bookings bookings,
            CertificateFacts certificates,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.passed = passed;
        this.bookings = bookings;
        this.certificates = certificates;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the transaction that takes the result over: no passed course without its proof. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CoursePassed event) {
        passed.passedAt(event.booking()).ifPresent(at -> collect(event.booking(), at, clock.instant()));
    }

    @EventListener
    @Transactional
    public void on(CertificateWithdrawn event) {
        withdraw(event, clock.instant());
    }

    @EventListener
    @Transactional
    public void on(CertificateReissued event) {
        store.ofBooking(event.booking()).filter(ProofStore.Edition::withdrawn).ifPresent(last -> passed.passedAt(
                        event.booking())
                .ifPresent(at -> collect(event.booking(), at, clock.instant(), last.number() + 1)));
    }

    /** Courses that were passed before this module was there are taken as known since then. */
    @EventListener(ApplicationReadyEvent.class)
    void makeUp() {
        List<BookingId> page = passed.passed(null, PAGE);
        while (!page.isEmpty()) {
            List<BookingId> now = page;
            transactions.executeWithoutResult(
                    _ -> now.forEach(booking -> passed.passedAt(booking).ifPresent(at -> collect(booking, at, at))));
            page = passed.passed(page.getLast(), PAGE);
        }
        transactions.executeWithoutResult(_ -> certificates.withdrawn().forEach(event -> withdraw(event, event.at())));
    }

    private void collect(BookingId booking, Instant passedAt, Instant knownAt) {
        if (store.ofBooking(booking).isEmpty()) {
            collect(booking, passedAt, knownAt, 1);
        }
    }

    private void collect(BookingId booking, Instant passedAt, Instant knownAt, int edition) {
        bookings.find(booking)
                .map(found -> proof(found, passedAt, knownAt.truncatedTo(ChronoUnit.MICROS)))
                .ifPresent(proof -> store.insert(proof, edition));
    }

    private static Proof proof(Booking booking, Instant passedAt, Instant knownAt) {
        return new Proof(
                new ProofId(UuidCreator.getTimeOrderedEpoch()),
                booking.person(),
                booking.course().value(),
                Moment.dayOf(passedAt),
                knownAt,
                null,
                new Proof.OfBooking(booking.id()),
                null,
                null,
                null,
                null);
    }

    /** A name that was written wrong does not undo what was learned. */
    private void withdraw(CertificateWithdrawn event, Instant at) {
        if (!event.reason().equals(RevocationReason.NAME_CHANGED.name())) {
            store.ofBooking(event.booking())
                    .ifPresent(last ->
                            store.withdraw(last.proof(), at.truncatedTo(ChronoUnit.MICROS), null, event.reason()));
        }
    }
}
