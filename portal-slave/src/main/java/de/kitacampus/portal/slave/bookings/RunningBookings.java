package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RunningUse;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells how many bookings run of those whose right is about to go. */
@Component
class RunningBookings implements RunningUse {

    private final BookingSpans spans;
    private final Clock clock;

    RunningBookings(BookingSpans spans, Clock clock) {
        this.spans = spans;
        this.clock = clock;
    }

    @Override
    public long running(Map<PersonId, Set<RightsItem>> of) {
        Set<CourseNumber> courses = of.values().stream()
                .flatMap(Set::stream)
                .filter(item -> item.kind() == ItemKind.COURSE)
                .map(item -> new CourseNumber(item.key()))
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        return spans.since(now, courses).stream()
                .filter(span -> span.isRunning(now))
                .filter(span -> of.getOrDefault(span.person(), Set.of()).contains(RightsItem.of(span.course())))
                .count();
    }
}
