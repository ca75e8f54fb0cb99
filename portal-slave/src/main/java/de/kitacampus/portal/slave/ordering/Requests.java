package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.BookingMade;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of a request: put, settled by a booking, ended by time. */
@Component
@Transactional
class Requests {

    private final RequestStore store;
    private final ApprovalPolicy policy;
    private final RequestMails mails;
    private final CurrentAccount account;
    private final Clock clock;

    Requests(RequestStore store, ApprovalPolicy policy, RequestMails mails, CurrentAccount account, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.mails = mails;
        this.account = account;
        this.clock = clock;
    }

    OrderOutcome put(Person person, OfferedCourse offered, String note) {
        Instant now = now();
        Optional<BookingRequest> before =
                store.open(person.id(), offered.course().number());
        before.filter(request -> !request.isOpen(now)).ifPresent(this::expire);
        BookingRequest request = new BookingRequest(
                RequestId.random(),
                person.id(),
                offered.course().number(),
                offered.course().title(),
                offered.course().purchasePrice(),
                offered.sellingPrice(),
                shortened(note),
                now,
                now.plus(Duration.ofDays(policy.rule().days())),
                RequestState.OPEN,
                null,
                null,
                "",
                null);
        if (!store.insert(request)) {
            BookingRequest waiting =
                    store.open(person.id(), offered.course().number()).orElseThrow();
            return new OrderOutcome.AlreadyRequested(waiting.id(), waiting.askedAt());
        }
        mails.asked(request, person);
        return new OrderOutcome.Requested(request.id(), request.expiresAt());
    }

    private static String shortened(String note) {
        String words = note.strip();
        return words.substring(0, Math.min(words.length(), BookingRequest.MAX_WORDS));
    }

    /** Whoever booked it: there is nothing to be approved any more. */
    @EventListener
    void on(BookingMade made) {
        Booking booking = made.booking();
        store.open(booking.person(), booking.course()).ifPresent(request -> settle(request, booking));
    }

    void settle(BookingRequest request, Booking booking) {
        boolean ended = store.end(
                request.id(), RequestState.APPROVED, now(), account.id().orElse(null), "", booking.id());
        if (ended) {
            mails.approved(request, booking.usableUntil());
        }
    }

    void tellRefused(BookingRequest request, String reason) {
        mails.refused(request, reason);
    }

    @Scheduled(
            initialDelayString = "${portal.ordering.first-run:PT3M}",
            fixedDelayString = "${portal.ordering.every:PT15M}")
    void endOverdue() {
        store.overdue(now()).forEach(this::expire);
    }

    private void expire(BookingRequest request) {
        if (store.end(request.id(), RequestState.EXPIRED, now(), null, "", null)) {
            mails.expired(request);
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
