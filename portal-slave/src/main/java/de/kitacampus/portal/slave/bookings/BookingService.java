package de.kitacampus.portal.slave.bookings;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.pseudonyms.Pseudonyms;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.rights.Rights;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class BookingService implements Bookings, BookingImport {

    private final BookingStore store;
    private final Staff staff;
    private final Rights rights;
    private final Offer offer;
    private final Pseudonyms pseudonyms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookingService(
            BookingStore store,
            Staff staff,
            Rights rights,
            Offer offer,
            Pseudonyms pseudonyms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.staff = staff;
        this.rights = rights;
        this.offer = offer;
        this.pseudonyms = pseudonyms;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public BookingOutcome book(PersonId person, CourseNumber course) {
        return bookAt(person, course, null, now());
    }

    @Override
    public BookingOutcome book(PersonId person, CourseNumber course, Money shownPrice) {
        return bookAt(person, course, shownPrice, now());
    }

    @Override
    public BookingOutcome renew(PersonId person, BookingId passed) {
        return renewAt(person, passed, null);
    }

    @Override
    public BookingOutcome renew(PersonId person, BookingId passed, Money shownPrice) {
        return renewAt(person, passed, shownPrice);
    }

    /** The former booking gives its place up, and takes it back when nothing comes of the new one. */
    private BookingOutcome renewAt(PersonId person, BookingId passed, @Nullable Money shownPrice) {
        Optional<Booking> former =
                store.find(passed).filter(booking -> booking.person().equals(person));
        if (former.isEmpty()) {
            return new BookingOutcome.CourseUnavailable();
        }
        boolean gaveUp = store.giveUpPlace(passed);
        BookingOutcome outcome = bookAt(person, former.get().course(), shownPrice, now());
        if (gaveUp && !(outcome instanceof BookingOutcome.Booked)) {
            store.takePlaceBack(former.get());
        }
        return outcome;
    }

    @Override
    public int bookAll(List<PastBooking> past) {
        return (int) past.stream()
                .map(one -> bookAt(one.person(), one.course(), null, one.at().truncatedTo(ChronoUnit.MICROS)))
                .filter(BookingOutcome.Booked.class::isInstance)
                .count();
    }

    private BookingOutcome bookAt(PersonId person, CourseNumber course, @Nullable Money shownPrice, Instant at) {
        if (rights.decide(person, course) instanceof RightDecision.Denied denied) {
            return new BookingOutcome.Denied(denied.reason());
        }
        Optional<Person> booker = staff.find(person);
        Optional<OfferedCourse> offered =
                booker.flatMap(one -> offer.find(course, one)).filter(OfferedCourse::available);
        if (offered.isEmpty()) {
            return new BookingOutcome.CourseUnavailable();
        }
        Optional<Centre> centre = booker.flatMap(one -> one.centres().stream().findFirst());
        if (centre.isEmpty()) {
            return new BookingOutcome.NoCentre();
        }
        Optional<Booking> running = runningAt(person, course, at);
        if (running.isPresent()) {
            return alreadyBooked(running.get());
        }
        Money price = offered.get().sellingPrice();
        if (shownPrice != null && !shownPrice.equals(price)) {
            return new BookingOutcome.PriceChanged(price);
        }
        return store(newBooking(person, centre.get(), offered.get(), at), centre.get());
    }

    private Optional<Booking> runningAt(PersonId person, CourseNumber course, Instant at) {
        store.releaseEnded(person, course, at);
        return store.running(person, course);
    }

    private BookingOutcome store(Booking booking, Centre centre) {
        if (!store.insert(booking)) {
            return alreadyBooked(
                    store.running(booking.person(), booking.course()).orElseThrow());
        }
        account(booking, BookingEntry.Kind.BOOKED, centre.name(), booking.bookedAt());
        events.publishEvent(new BookingMade(booking));
        return new BookingOutcome.Booked(booking.id(), booking.usableUntil());
    }

    @Override
    public CancelOutcome cancel(PersonId person, BookingId id) {
        Optional<Booking> found =
                store.find(id).filter(booking -> booking.person().equals(person));
        if (found.isEmpty()) {
            return new CancelOutcome.Unknown();
        }
        Instant at = now();
        if (!store.cancel(id, at)) {
            return store.find(id).orElseThrow().isRunning(at)
                    ? new CancelOutcome.AlreadyStarted()
                    : new CancelOutcome.NotRunning();
        }
        account(found.get(), BookingEntry.Kind.CANCELLED, store.centreNameOf(id), at);
        events.publishEvent(new BookingCancelled(id, at));
        return new CancelOutcome.Cancelled();
    }

    @Override
    public boolean markStarted(BookingId booking) {
        return store.markStarted(booking, now());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Booking> find(BookingId booking) {
        return store.find(booking);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Booking> of(PersonId person) {
        return store.of(person);
    }

    private Booking newBooking(PersonId person, Centre centre, OfferedCourse offered, Instant at) {
        return new Booking(
                BookingId.random(),
                person,
                pseudonyms.of(person),
                offered.course().number(),
                offered.course().title(),
                centre.id(),
                centre.code(),
                offered.course().purchasePrice(),
                offered.sellingPrice(),
                offered.course().vatRate(),
                offered.catalogVersion(),
                at,
                UsagePeriod.end(at, offered.course().usagePeriodMonths()),
                null,
                null);
    }

    /** The line in the accounts and the event for the journal are two sides of one fact and share its ID. */
    private void account(Booking booking, BookingEntry.Kind kind, String centreName, Instant at) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        store.addEntry(id, kind, booking, centreName, at);
        events.publishEvent(new UsageEvent(
                id,
                kind == BookingEntry.Kind.BOOKED ? UsageType.COURSE_BOOKED : UsageType.BOOKING_CANCELLED,
                booking.id(),
                booking.userId(),
                booking.course(),
                null,
                booking.centre(),
                kind.signed(booking.purchasePrice()),
                kind.signed(booking.sellingPrice()),
                booking.vatRate(),
                booking.catalogVersion(),
                at));
    }

    private static BookingOutcome alreadyBooked(Booking running) {
        return new BookingOutcome.AlreadyBooked(running.id(), running.usableUntil());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
