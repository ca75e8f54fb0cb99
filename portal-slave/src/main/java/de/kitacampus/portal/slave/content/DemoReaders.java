package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.bookings.OwnBookings;
import de.kitacampus.portal.slave.demo.DemoSettings;
import de.kitacampus.portal.slave.demo.DemoStep;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some people open and confirm what they may. */
@Component
@Profile("demo")
class DemoReaders implements DemoStep {

    private static final int OPEN = 60;
    private static final int CONFIRM = 75;

    private final ContentStore store;
    private final ReadingStore readings;
    private final ContentAccess access;
    private final OwnBookings bookings;
    private final Staff staff;
    private final Clock clock;
    private final long seed;

    DemoReaders(
            ContentStore store,
            ReadingStore readings,
            ContentAccess access,
            OwnBookings bookings,
            Staff staff,
            Clock clock,
            DemoSettings settings) {
        this.store = store;
        this.readings = readings;
        this.access = access;
        this.bookings = bookings;
        this.staff = staff;
        this.clock = clock;
        seed = settings.seed();
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    @Transactional
    public void seed() {
        Random random = new Random(seed);
        for (Person person : staff.active()) {
            store.all().stream()
                    .filter(content -> content.state() == ContentState.PUBLISHED)
                    .filter(content -> random.nextInt(100) < OPEN)
                    .filter(content -> access.mayUse(person.id(), content.id()))
                    .forEach(content -> read(person, content, random));
        }
    }

    private void read(Person person, OwnContent content, Random random) {
        OwnBookings.OwnOffer offer = new OwnBookings.OwnOffer(
                content.number(),
                content.title(),
                content.data().sellingPrice(),
                content.data().vatRate(),
                false);
        if (bookings.use(person.id(), offer) != OwnBookings.Outcome.NO_CENTRE) {
            Instant at = clock.instant()
                    .minus(Duration.ofMinutes(random.nextInt(60)))
                    .truncatedTo(ChronoUnit.MICROS);
            VersionId version = content.version().id();
            readings.opened(version, person.id(), at);
            if (content.data().mustConfirm() && random.nextInt(100) < CONFIRM) {
                readings.confirmed(version, person.id(), at.plus(Duration.ofMinutes(3)));
            }
        }
    }
}
