package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.pricing.Pricing;
import de.kitacampus.portal.master.usage.Assessment.Contradiction;
import de.kitacampus.portal.master.usage.Assessment.Counted;
import de.kitacampus.portal.master.usage.Assessment.Duplicate;
import de.kitacampus.portal.master.usage.Assessment.SetAside;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides for each event whether it counts and at which price. The list of rules is the specification. */
@Component
class EventJudge {

    /** How far ahead of the master's clock an event may have happened. */
    static final Duration FUTURE = Duration.ofDays(1);
    /** The largest EK or VK of one booking, in euros, either way. */
    static final Money LIMIT = Money.euro("100000.00");

    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");
    private static final int MAX_CONTENT_ID = 200;

    private final Catalog catalog;
    private final Pricing pricing;
    private final Clock clock;
    private final List<Rule> rules = List.of(
            EventJudge::hasReadableIdentifiers,
            EventJudge::isInEuro,
            EventJudge::isPricedWithinLimits,
            this::happenedInOurTime,
            this::isOfAKnownCourse,
            EventJudge::isBookedOnce,
            EventJudge::cancelsABookingOnce);

    EventJudge(Catalog catalog, Pricing pricing, Clock clock) {
        this.catalog = catalog;
        this.pricing = pricing;
        this.clock = clock;
    }

    /** Judges one entry in the light of what is known, and adds it to that. */
    Assessment judge(CustomerNumber customer, ReadEntry entry, KnownEvents known) {
        UsageEvent event = entry.event();
        if (event == null) {
            return new SetAside(QuarantineReason.UNREADABLE, entry.problem());
        }
        String digest = JournalHash.sha256(entry.entry().payload());
        String before = known.digests().get(event.eventId());
        if (before != null) {
            return before.equals(digest)
                    ? new Duplicate()
                    : new Contradiction("event " + event.eventId() + " is known with another content");
        }
        for (Rule rule : rules) {
            Optional<SetAside> obstacle = rule.check(event, known);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
        }
        return count(customer, event, digest, known);
    }

    private Counted count(CustomerNumber customer, UsageEvent event, String digest, KnownEvents known) {
        Money billed = billedPrice(customer, event, known);
        known.digests().put(event.eventId(), digest);
        switch (event.type()) {
            case COURSE_BOOKED -> known.booked().put(event.bookingId(), billed);
            case BOOKING_CANCELLED -> known.cancelled().add(event.bookingId());
            case OWN_CONTENT_USED -> {}
        }
        String remark = billed.equals(event.purchasePrice())
                ? null
                : UsageReceipt.Outcome.differing(event.purchasePrice(), billed);
        return new Counted(event, digest, billed, remark);
    }

    /** The master's word: the price told under the event's catalog version, else today's; a cancellation gives back what was billed. */
    private Money billedPrice(CustomerNumber customer, UsageEvent event, KnownEvents known) {
        return switch (event.type()) {
            case OWN_CONTENT_USED -> Money.zeroEuro();
            case BOOKING_CANCELLED ->
                known.booked().getOrDefault(event.bookingId(), Money.zeroEuro()).times(-1);
            case COURSE_BOOKED -> {
                Course course = course(java.util.Objects.requireNonNull(event.course()), known)
                        .orElseThrow();
                yield known.prices()
                        .computeIfAbsent(
                                new KnownEvents.Offer(course.number(), event.catalogVersion()),
                                offer -> quoted(customer, course, offer.catalogVersion()));
            }
        };
    }

    private Money quoted(CustomerNumber customer, Course course, @Nullable String catalogVersion) {
        return Optional.ofNullable(catalogVersion)
                .flatMap(version -> pricing.quoted(customer, version, course.number()))
                .orElseGet(() -> pricing.purchasePrice(customer, course));
    }

    private Optional<Course> course(CourseNumber number, KnownEvents known) {
        return known.courses().computeIfAbsent(number, catalog::find);
    }

    private static Optional<SetAside> hasReadableIdentifiers(UsageEvent event, KnownEvents known) {
        boolean aboutOwnContent = event.type() == UsageType.OWN_CONTENT_USED;
        if (aboutOwnContent != (event.contentId() != null)) {
            return aside(QuarantineReason.UNREADABLE, event.type() + " does not fit its subject");
        }
        boolean tooLong = event.contentId() != null && event.contentId().length() > MAX_CONTENT_ID
                || event.contentTitle() != null && event.contentTitle().length() > UsageEvent.MAX_CONTENT_TITLE
                || event.catalogVersion() != null && event.catalogVersion().length() > 100;
        return tooLong ? aside(QuarantineReason.UNREADABLE, "an identifier is too long") : Optional.empty();
    }

    private static Optional<SetAside> isInEuro(UsageEvent event, KnownEvents known) {
        boolean euro = Money.EUR.equals(event.purchasePrice().currency())
                && Money.EUR.equals(event.sellingPrice().currency());
        return euro ? Optional.empty() : aside(QuarantineReason.CURRENCY, "only euros are accounted for");
    }

    private static Optional<SetAside> isPricedWithinLimits(UsageEvent event, KnownEvents known) {
        int sign = event.type() == UsageType.BOOKING_CANCELLED ? -1 : 1;
        boolean within = isBetweenZeroAndLimit(event.purchasePrice().times(sign))
                && isBetweenZeroAndLimit(event.sellingPrice().times(sign));
        return within
                ? Optional.empty()
                : aside(
                        QuarantineReason.PRICE_OUT_OF_RANGE,
                        "EK " + event.purchasePrice() + ", VK " + event.sellingPrice());
    }

    private static boolean isBetweenZeroAndLimit(Money price) {
        return !price.isNegative() && price.compareTo(LIMIT) <= 0;
    }

    private Optional<SetAside> happenedInOurTime(UsageEvent event, KnownEvents known) {
        if (event.occurredAt().isAfter(clock.instant().plus(FUTURE))) {
            return aside(QuarantineReason.IN_THE_FUTURE, event.occurredAt().toString());
        }
        return event.occurredAt().isBefore(BEGINNING)
                ? aside(QuarantineReason.TOO_LONG_AGO, event.occurredAt().toString())
                : Optional.empty();
    }

    private Optional<SetAside> isOfAKnownCourse(UsageEvent event, KnownEvents known) {
        return event.course() == null || course(event.course(), known).isPresent()
                ? Optional.empty()
                : aside(QuarantineReason.COURSE_UNKNOWN, event.course().value());
    }

    private static Optional<SetAside> isBookedOnce(UsageEvent event, KnownEvents known) {
        return event.type() == UsageType.COURSE_BOOKED && known.booked().containsKey(event.bookingId())
                ? aside(QuarantineReason.BOOKED_TWICE, event.bookingId().toString())
                : Optional.empty();
    }

    private static Optional<SetAside> cancelsABookingOnce(UsageEvent event, KnownEvents known) {
        if (event.type() != UsageType.BOOKING_CANCELLED) {
            return Optional.empty();
        }
        if (!known.booked().containsKey(event.bookingId())) {
            return aside(QuarantineReason.BOOKING_UNKNOWN, event.bookingId().toString());
        }
        return known.cancelled().contains(event.bookingId())
                ? aside(QuarantineReason.CANCELLED_TWICE, event.bookingId().toString())
                : Optional.empty();
    }

    private static Optional<SetAside> aside(QuarantineReason reason, String detail) {
        return Optional.of(new SetAside(reason, detail));
    }

    private interface Rule {
        Optional<SetAside> check(UsageEvent event, KnownEvents known);
    }
}
