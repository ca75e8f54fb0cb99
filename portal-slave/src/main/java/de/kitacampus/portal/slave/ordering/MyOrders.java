package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Supervision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person who is signed in books for herself, after an approval if the carrier wants one. */
@Service
@Transactional
public class MyOrders {

    /** What ended longer ago is not shown to the person any more. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final Supervision supervision;
    private final Bookings bookings;
    private final Forecasting forecasting;
    private final Requests requests;
    private final RequestStore store;

    MyOrders(
            Supervision supervision,
            Bookings bookings,
            Forecasting forecasting,
            Requests requests,
            RequestStore store) {
        this.supervision = supervision;
        this.bookings = bookings;
        this.forecasting = forecasting;
        this.requests = requests;
        this.store = store;
    }

    /** Whether her booking of this course would have to be approved. */
    @Transactional(readOnly = true)
    public boolean needsApproval(CourseNumber course) {
        return supervision
                .me()
                .flatMap(me -> forecasting.of(me, course))
                .filter(line -> line.forecast() instanceof Forecast.NeedsApproval)
                .isPresent();
    }

    /**
     * Books or asks for an approval.
     *
     * @param shownPrice the price that she agrees to
     * @param note why she wants it, for whoever decides; may be empty
     */
    public OrderOutcome order(CourseNumber course, Money shownPrice, String note) {
        return mine(me -> order(me, course, shownPrice, note));
    }

    /** Books the course of a booking anew because what was passed is due again; otherwise the same. */
    public OrderOutcome renew(BookingId passed, CourseNumber course, Money shownPrice, String note) {
        return mine(me -> forecasting
                .of(me, course)
                .map(PlannedBooking::forecast)
                .filter(Forecast.WillBook.class::isInstance)
                .<OrderOutcome>map(_ -> new OrderOutcome.Done(bookings.renew(me.id(), passed, shownPrice)))
                .orElseGet(() -> order(me, course, shownPrice, note)));
    }

    private OrderOutcome order(Person me, CourseNumber course, Money shownPrice, String note) {
        Optional<PlannedBooking> waits =
                forecasting.of(me, course).filter(line -> line.forecast() instanceof Forecast.NeedsApproval);
        if (waits.isEmpty()) {
            return new OrderOutcome.Done(bookings.book(me.id(), course, shownPrice));
        }
        Money price = waits.get().course().sellingPrice();
        return price.equals(shownPrice)
                ? requests.put(me, waits.get().course(), note)
                : new OrderOutcome.Done(new BookingOutcome.PriceChanged(price));
    }

    private OrderOutcome mine(Function<Person, OrderOutcome> action) {
        return supervision
                .me()
                .map(action)
                .orElseGet(
                        () -> new OrderOutcome.Done(new BookingOutcome.Denied(RightDecision.Reason.PERSON_INACTIVE)));
    }

    /** Her requests that wait, and those that ended lately, the latest first; what was booked is among the bookings. */
    @Transactional(readOnly = true)
    public List<BookingRequest> requests() {
        Instant now = requests.now();
        return supervision.me().map(Person::id).map(store::of).orElse(List.of()).stream()
                .map(request -> request.seen(now))
                .filter(request -> isShown(request, now))
                .toList();
    }

    private static boolean isShown(BookingRequest request, Instant now) {
        Instant ended = request.decidedAt();
        return switch (request.state()) {
            case OPEN -> true;
            case REFUSED, EXPIRED -> ended == null || ended.isAfter(now.minus(SHOWN));
            case APPROVED, WITHDRAWN -> false;
        };
    }

    /**
     * @return false if it is none of hers or was decided meanwhile
     */
    public boolean withdraw(RequestId id) {
        return supervision
                .me()
                .flatMap(me -> store.find(id)
                        .filter(request -> request.person().equals(me.id()))
                        .filter(request -> request.isOpen(requests.now())))
                .filter(request -> store.end(id, RequestState.WITHDRAWN, requests.now(), null, "", null))
                .isPresent();
    }
}
