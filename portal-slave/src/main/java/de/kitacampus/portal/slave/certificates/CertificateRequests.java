package de.kitacampus.portal.slave.certificates;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.learning.CoursePassed;
import de.kitacampus.portal.slave.learning.PassedBookings;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks for a certificate as soon as a course is passed, with the name as it is at that moment. */
@Component
class CertificateRequests {

    private static final int PAGE = 500;

    private final CertificateStore store;
    private final PassedBookings passed;
    private final Bookings bookings;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CertificateRequests(
            CertificateStore store,
            PassedBookings passed,
            Bookings bookings,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.passed = passed;
        this.bookings = bookings;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction that takes the result over: no passed course without its request. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CoursePassed event) {
        request(List.of(event.booking()));
    }

    /** Courses that were passed before this module was there. */
    @EventListener(ApplicationReadyEvent.class)
    void makeUp() {
        List<BookingId> page = passed.passed(null, PAGE);
        while (!page.isEmpty()) {
            request(page);
            page = passed.passed(page.getLast(), PAGE);
        }
    }

    private void request(List<BookingId> bookings) {
        Set<BookingId> having = store.having(bookings);
        bookings.stream().filter(booking -> !having.contains(booking)).forEach(booking -> request(booking, 1));
    }

    /**
     * The next one for the same booking, with the person's present name.
     *
     * @return false if there is a later one already, or the person is no longer there
     */
    boolean again(CertificateRow revoked) {
        return request(revoked.certificate().booking(), revoked.edition() + 1);
    }

    /** Nothing for a person who is no longer there: there is no name to certify. */
    private boolean request(BookingId booking, int edition) {
        boolean inserted = bookings.find(booking)
                .flatMap(found -> staff.find(found.person()).map(person -> row(found, person, edition)))
                .filter(store::insert)
                .isPresent();
        if (inserted) {
            wakeAfterCommit();
        }
        return inserted;
    }

    private CertificateRow row(Booking booking, Person person, int edition) {
        VerificationCode code = VerificationCode.random(random);
        Certificate certificate = new Certificate(
                new CertificateId(UuidCreator.getTimeOrderedEpoch()),
                booking.id(),
                person.id(),
                person.name(),
                person.lastName() + ", " + person.firstName(),
                booking.centreId(),
                centreName(booking),
                booking.course(),
                booking.title(),
                CertificateState.REQUESTED,
                clock.instant(),
                null,
                null,
                null,
                null,
                null);
        return new CertificateRow(
                certificate,
                edition,
                booking.userId(),
                null,
                code,
                NameCommitment.to(code, person.name(), null),
                0,
                null,
                null);
    }

    private String centreName(Booking booking) {
        return staff.centres().stream()
                .filter(centre -> centre.id().equals(booking.centreId()))
                .map(Centre::name)
                .findFirst()
                .orElse(booking.centre().value());
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            events.publishEvent(new CertificateWaiting());
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new CertificateWaiting());
            }
        });
    }
}
