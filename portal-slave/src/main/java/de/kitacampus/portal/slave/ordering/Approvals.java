package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.Supervision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests as those see them who decide: administrators all, heads and deputies those of their people; nobody her own.
 *
 * @see "Design decision: DD156-20261122-approval-before-booking.md"
 */
@Service
@Transactional
public class Approvals {

    /** How long decided requests are listed, and how many. */
    private static final Duration LISTED = Duration.ofDays(90);

    private static final int MOST_DECIDED = 500;

    private final RequestStore store;
    private final Requests requests;
    private final Forecasting forecasting;
    private final Bookings bookings;
    private final Supervision supervision;
    private final Staff staff;
    private final Accounts accounts;
    private final CurrentAccount account;

    Approvals(
            RequestStore store,
            Requests requests,
            Forecasting forecasting,
            Bookings bookings,
            Supervision supervision,
            Staff staff,
            Accounts accounts,
            CurrentAccount account) {
        this.store = store;
        this.requests = requests;
        this.forecasting = forecasting;
        this.bookings = bookings;
        this.supervision = supervision;
        this.staff = staff;
        this.accounts = accounts;
        this.account = account;
    }

    /** What waits, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenRequest> open() {
        return mine(store.open(requests.now()))
                .map(one -> new OpenRequest(
                        one.request(),
                        one.person(),
                        forecasting.of(one.person(), one.request().course())))
                .toList();
    }

    @Transactional(readOnly = true)
    public long countOpen() {
        return mine(store.open(requests.now())).count();
    }

    /** What ended in the last three months, the latest first. */
    @Transactional(readOnly = true)
    public List<DecidedRequest> decided() {
        Instant now = requests.now();
        List<BookingRequest> all = Stream.concat(
                        store.overdue(now).stream(), store.ended(now.minus(LISTED), MOST_DECIDED).stream())
                .map(request -> request.seen(now))
                .toList();
        return mine(all)
                .map(one -> new DecidedRequest(
                        one.request(), one.person(), name(one.request().decidedBy())))
                .toList();
    }

    private record OfPerson(BookingRequest request, Person person) {}

    private Stream<OfPerson> mine(List<BookingRequest> all) {
        Map<PersonId, Person> people =
                staff.findAll(all.stream().map(BookingRequest::person).collect(Collectors.toSet()));
        return all.stream().flatMap(request -> Stream.ofNullable(people.get(request.person()))
                .filter(this::isMine)
                .map(person -> new OfPerson(request, person)));
    }

    /**
     * Books what was asked for, at the present price.
     *
     * @param shownPrice the VK that was shown to whoever approves
     */
    public DecideOutcome approve(RequestId id, Money shownPrice) {
        if (!mayDecide(id)) {
            return new DecideOutcome.NotYours();
        }
        Optional<BookingRequest> held = store.hold(id, requests.now());
        if (held.isEmpty()) {
            return over(id);
        }
        BookingRequest request = held.get();
        BookingOutcome outcome = bookings.book(request.person(), request.course(), shownPrice);
        return switch (outcome) {
            case BookingOutcome.Booked _ -> new DecideOutcome.Approved();
            case BookingOutcome.AlreadyBooked already -> {
                bookings.find(already.existing()).ifPresent(booking -> requests.settle(request, booking));
                yield new DecideOutcome.Approved();
            }
            case BookingOutcome.Denied _,
                    BookingOutcome.NoCentre _,
                    BookingOutcome.CourseUnavailable _,
                    BookingOutcome.PriceChanged _ -> new DecideOutcome.NotPossible(outcome);
        };
    }

    /**
     * @param reason told to the person; not blank
     */
    public DecideOutcome refuse(RequestId id, String reason) {
        if (reason.isBlank() || reason.strip().length() > BookingRequest.MAX_WORDS) {
            return new DecideOutcome.ReasonMissing();
        }
        if (!mayDecide(id)) {
            return new DecideOutcome.NotYours();
        }
        Instant now = requests.now();
        Optional<BookingRequest> held = store.hold(id, now);
        if (held.isEmpty()) {
            return over(id);
        }
        store.end(id, RequestState.REFUSED, now, account.id().orElse(null), reason.strip(), null);
        requests.tellRefused(held.get(), reason.strip());
        return new DecideOutcome.Refused();
    }

    private boolean mayDecide(RequestId id) {
        return store.find(id)
                .flatMap(request -> staff.find(request.person()))
                .filter(this::isMine)
                .isPresent();
    }

    private boolean isMine(Person person) {
        return supervision.covers(person)
                && supervision.me().filter(me -> me.id().equals(person.id())).isEmpty();
    }

    private DecideOutcome over(RequestId id) {
        return store.find(id)
                .map(request -> request.seen(requests.now()))
                .<DecideOutcome>map(request -> new DecideOutcome.Over(request, name(request.decidedBy())))
                .orElseGet(DecideOutcome.NotYours::new);
    }

    private String name(@Nullable UUID by) {
        return Optional.ofNullable(by)
                .flatMap(one -> staff.ofAccount(one).map(Person::name).or(() -> accounts.find(one)
                        .map(AccountSummary::userName)))
                .orElse("");
    }
}
