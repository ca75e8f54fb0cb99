package de.kitacampus.portal.master.testing;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.ResultsPage;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.content.LaunchOrder;
import de.kitacampus.portal.master.content.LaunchOutcome;
import de.kitacampus.portal.master.content.Launches;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.learning.Results;
import de.kitacampus.portal.master.portals.EnrolmentOutcome;
import de.kitacampus.portal.master.portals.MasterKeys;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.PortalState;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.pricing.Pricing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Stands in for catalog, customers, portals, pricing, content and learning. Import it into a test of sync, usage or cost control; all
 * such tests share one context, so each makes portals of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FakeMaster {

    public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    public static final String URL = "https://master.test";

    @Bean
    @Primary
    SettableClock fakeClock() {
        return new SettableClock(NOW);
    }

    @Bean
    @Primary
    FakePortals fakePortals() {
        return new FakePortals();
    }

    @Bean
    @Primary
    FakeCatalog fakeCatalog() {
        return new FakeCatalog();
    }

    @Bean
    @Primary
    FakePricing fakePricing() {
        return new FakePricing();
    }

    @Bean
    @Primary
    Customers fakeCustomers(FakePortals portals) {
        return new FakeCustomers(portals);
    }

    @Bean
    @Primary
    FakeKeys fakeKeys() {
        return new FakeKeys();
    }

    @Bean
    @Primary
    Launches fakeLaunches() {
        return FakeMaster::launch;
    }

    @Bean
    @Primary
    FakeResults fakeResults() {
        return new FakeResults();
    }

    private static LaunchOutcome launch(LaunchOrder order) {
        return switch (order.request().language()) {
            case "x1" -> new LaunchOutcome.CourseUnknown();
            case "x2" -> new LaunchOutcome.NotPlayable();
            case "x3" -> new LaunchOutcome.UsagePeriodOver();
            case "x4" -> new LaunchOutcome.ReturnUrlForeign();
            case "x5" -> new LaunchOutcome.RetakeTooEarly(NOW);
            case "x6" -> new LaunchOutcome.NoAttemptLeft();
            default -> new LaunchOutcome.Issued(new LaunchTicket("ticket", "https://content.test/launch", NOW));
        };
    }

    /** Portals that tests make. */
    public static class FakePortals implements Portals {

        private final Map<PortalId, TestPortal> portals = new ConcurrentHashMap<>();
        private final Map<PortalId, CustomerNumber> customers = new ConcurrentHashMap<>();
        private final Set<PortalId> suspended = ConcurrentHashMap.newKeySet();
        private final Map<String, TrustedKey> oldKeys = new ConcurrentHashMap<>();
        private final AtomicInteger contacts = new AtomicInteger();
        private final AtomicInteger next = new AtomicInteger(10_000);

        /** A new active portal of a new carrier. */
        public TestPortal enrol(Clock clock) {
            TestPortal portal = TestPortal.enrolled().withMaster(URL).withClock(clock);
            portals.put(portal.id(), portal);
            customers.put(portal.id(), CustomerNumber.of("TST-" + next.incrementAndGet()));
            return portal;
        }

        /** A second active portal of the first one's carrier. */
        public TestPortal enrolBeside(TestPortal first, Clock clock) {
            TestPortal portal = enrol(clock);
            customers.put(portal.id(), customerOf(first));
            return portal;
        }

        public void suspend(PortalId portal) {
            suspended.add(portal);
        }

        /** Gives a portal a new key; the old one stays known. */
        public TestPortal rotate(TestPortal portal) {
            oldKeys.put(portal.key().keyId(), portal.trusted());
            TestPortal rotated = portal.withKey(SigningKey.generate());
            portals.put(portal.id(), rotated);
            return rotated;
        }

        public int contacts() {
            return contacts.get();
        }

        public CustomerNumber customerOf(TestPortal portal) {
            return java.util.Objects.requireNonNull(customers.get(portal.id()));
        }

        List<CustomerNumber> customers() {
            return List.copyOf(customers.values());
        }

        @Override
        public List<Portal> all() {
            return portals.keySet().stream().map(id -> find(id).orElseThrow()).toList();
        }

        @Override
        public Optional<Portal> find(PortalId id) {
            TestPortal portal = portals.get(id);
            return portal == null
                    ? Optional.empty()
                    : Optional.of(new Portal(
                            id,
                            "Portal " + customerOf(portal),
                            customerOf(portal),
                            suspended.contains(id) ? PortalState.SUSPENDED : PortalState.ACTIVE,
                            TestPortal.URL,
                            portal.key().keyId(),
                            "1.0",
                            null));
        }

        @Override
        public Optional<TrustedKey> find(String keyId) {
            return portals.values().stream()
                    .filter(portal -> portal.key().keyId().equals(keyId))
                    .findFirst()
                    .map(portal -> suspended.contains(portal.id()) ? portal.suspended() : portal.trusted());
        }

        @Override
        public Optional<PublicKey> everHeld(PortalId id, String keyId) {
            return find(keyId)
                    .or(() -> Optional.ofNullable(oldKeys.get(keyId)))
                    .filter(key -> key.portal().equals(id))
                    .map(TrustedKey::key);
        }

        @Override
        public EnrolmentOutcome enrol(EnrolmentRequest request) {
            return switch (request.code()) {
                case "taken" -> new EnrolmentOutcome.KeyTaken();
                case "used" -> new EnrolmentOutcome.CodeUsed(NOW);
                case "expired" -> new EnrolmentOutcome.CodeExpired(NOW);
                case "good" -> {
                    PortalId id = PortalId.random();
                    yield new EnrolmentOutcome.Enrolled(
                            new Portal(
                                    id,
                                    "Portal",
                                    CustomerNumber.of("TST-00001"),
                                    PortalState.ACTIVE,
                                    request.portalUrl(),
                                    PublicKey.of(request.publicKey()).keyId(),
                                    request.softwareVersion(),
                                    null),
                            "Träger Test e. V.");
                }
                default -> new EnrolmentOutcome.CodeUnknown();
            };
        }

        @Override
        public void contacted(PortalId id) {
            contacts.incrementAndGet();
        }
    }

    /** Two courses; anything else is unknown. */
    public static class FakeCatalog implements Catalog {

        @Override
        public List<Course> live() {
            return List.of(course("1.9.05", "20.00"), course("1.9.04", "39.00"));
        }

        @Override
        public Optional<Course> find(CourseNumber number) {
            return live().stream()
                    .filter(course -> course.number().equals(number))
                    .findFirst();
        }

        private static Course course(String number, String price) {
            return new Course(
                    CourseNumber.of(number),
                    "Kurs " + number,
                    "Kurz gesagt",
                    "Ausführlich",
                    Set.of(Category.LAW, Category.NEW),
                    Set.of(),
                    List.of(),
                    45,
                    Money.euro(price),
                    VatTreatment.STANDARD,
                    null,
                    3,
                    80,
                    null,
                    CourseState.LIVE,
                    "/pictures/" + number);
        }
    }

    /** List prices, and what was quoted. */
    public static class FakePricing implements Pricing {

        private final Map<String, Money> quoted = new ConcurrentHashMap<>();
        private final List<String> calls = new ArrayList<>();

        private final Map<CustomerNumber, Set<CourseNumber>> agreed = new ConcurrentHashMap<>();

        public void agree(CustomerNumber carrier, CourseNumber course) {
            agreed.computeIfAbsent(carrier, _ -> ConcurrentHashMap.newKeySet()).add(course);
        }

        @Override
        public Set<CourseNumber> agreedCourses(CustomerNumber carrier) {
            return agreed.getOrDefault(carrier, Set.of());
        }

        @Override
        public Money purchasePrice(CustomerNumber carrier, Course course) {
            return course.listPrice();
        }

        @Override
        public synchronized void quote(CustomerNumber carrier, String version, Map<CourseNumber, Money> prices) {
            calls.add(carrier + " " + version);
            prices.forEach((course, price) -> quoted.put(carrier + " " + version + " " + course, price));
        }

        @Override
        public Optional<Money> quoted(CustomerNumber carrier, String version, CourseNumber course) {
            return Optional.ofNullable(quoted.get(carrier + " " + version + " " + course));
        }

        public long quotes(CustomerNumber carrier) {
            return calls.stream()
                    .filter(call -> call.startsWith(carrier.value()))
                    .count();
        }
    }

    /** Keys of which the first signs, until a test rotates them. */
    public static class FakeKeys implements MasterKeys {

        private final List<SigningKey> keys = new CopyOnWriteArrayList<>(List.of(SigningKey.generate()));

        /** From now on another key signs; the former one stays published. */
        public void rotate() {
            keys.addFirst(SigningKey.generate());
        }

        @Override
        public SigningKey current() {
            return keys.getFirst();
        }

        @Override
        public List<PublicKey> published() {
            return keys.stream().map(SigningKey::publicKey).toList();
        }
    }

    /** Remembers what it was asked. */
    public static class FakeResults implements Results {

        private final Map<BookingId, Known> known = new ConcurrentHashMap<>();
        private volatile @Nullable Duration waited;

        @Override
        public ResultsPage after(PortalId portal, long after, Duration wait) {
            waited = wait;
            return new ResultsPage(List.of(), after);
        }

        @Override
        public Optional<CourseResult> of(PortalId portal, BookingId booking) {
            return Optional.ofNullable(known.get(booking))
                    .filter(found -> found.portal().equals(portal))
                    .map(Known::result);
        }

        /** From now on the portal's user stands so. */
        public void put(PortalId portal, CourseResult result) {
            known.put(result.bookingId(), new Known(portal, result));
        }

        private record Known(PortalId portal, CourseResult result) {}

        public @Nullable Duration waited() {
            return waited;
        }
    }
}
