package de.kitacampus.portal.master.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.invoice.InvoiceFigures;
import de.kitacampus.portal.common.invoice.InvoiceXml;
import de.kitacampus.portal.common.invoice.InvoicedBookings;
import de.kitacampus.portal.common.journal.JournalFile;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.time.DateRange;
import de.kitacampus.portal.master.pricing.AgreementDraft;
import de.kitacampus.portal.master.pricing.AgreementOutcome;
import de.kitacampus.portal.master.pricing.AgreementTerms;
import de.kitacampus.portal.master.pricing.Agreements;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.testing.FakeMaster.FakePricing;
import de.kitacampus.portal.master.usage.BatchOutcome;
import de.kitacampus.portal.master.usage.Closings;
import de.kitacampus.portal.master.usage.Journals;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/**
 * Twelve months of three carriers with outages, late and repeated batches, new prices, agreements, cancellations and corrections: what
 * a portal booked, what the ledger holds and what the invoices say are the same, to the cent, for every carrier and month.
 */
@AccountingTest
@WithMockUser(roles = "ADMIN")
class SimulatedYearTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 11);
    private static final int MONTHS = 12;
    private static final List<CourseNumber> COURSES = List.of(CourseNumber.of("1.9.04"), CourseNumber.of("1.9.05"));

    @Autowired
    FakePortals portals;

    @Autowired
    FakePricing pricing;

    @Autowired
    UsageLedger ledger;

    @Autowired
    Journals journals;

    @TempDir
    Path folder;

    @Autowired
    Closings closings;

    @Autowired
    Agreements agreements;

    @Autowired
    MonthlyRuns runs;

    @Autowired
    Invoices invoices;

    @Autowired
    Sellers sellers;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Random random = new Random();

    @AfterEach
    void back() {
        clock.set(FakeMaster.NOW);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123})
    void books_of_portal_ledger_and_invoices_agree_to_the_cent(long seed) throws IOException {
        random = new Random(seed);
        clock.set(start(FIRST));
        sellers.save(InvoicesForTests.SELLER, sellers.latest().version());
        List<SimulatedCarrier> carriers = Stream.generate(() -> portals.enrol(clock))
                .limit(3)
                .map(portal -> new SimulatedCarrier(portal, portals.customerOf(portal)))
                .toList();

        for (int month = 0; month < MONTHS; month++) {
            YearMonth now = FIRST.plusMonths(month);
            boolean last = month == MONTHS - 1;
            for (SimulatedCarrier carrier : carriers) {
                live(carrier, now, month > 0 && !last && random.nextInt(3) == 0);
            }
            bill(carriers, now);
        }

        for (SimulatedCarrier carrier : carriers) {
            Map<YearMonth, BigDecimal> expected = carrier.bookedByMonth();
            assertThat(ofLedger(carrier)).as("ledger of " + carrier.number).isEqualTo(expected);
            assertThat(ofInvoices(carrier)).as("invoices of " + carrier.number).isEqualTo(expected);
            checkWithoutTheMaster(carrier);
        }
        assertThat(jdbc.sql("select count(*) from (select 1 from invoice group by series, series_year"
                                + " having count(*) <> max(series_number)) gaps")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A month of one portal; in an outage it goes on booking and sends it all later. */
    private void live(SimulatedCarrier carrier, YearMonth month, boolean outage) {
        String version = "v-" + month;
        Map<CourseNumber, Money> prices = new TreeMap<>(java.util.Comparator.comparing(CourseNumber::value));
        COURSES.forEach(course -> prices.put(course, Money.euro(BigDecimal.valueOf(1 + random.nextInt(9_999), 2))));
        clock.set(start(month));
        pricing.quote(carrier.number, version, prices);
        for (int booking = 1 + random.nextInt(12); booking > 0; booking--) {
            CourseNumber course = COURSES.get(random.nextInt(COURSES.size()));
            Money price = java.util.Objects.requireNonNull(prices.get(course));
            UsageEvent booked = event(null, course, price, version, within(month));
            happened(carrier, booked);
            carrier.running.add(booked);
        }
        for (int cancelling = random.nextInt(4); cancelling > 0 && !carrier.running.isEmpty(); cancelling--) {
            UsageEvent booked = carrier.running.remove(random.nextInt(carrier.running.size()));
            happened(
                    carrier,
                    event(
                            booked,
                            java.util.Objects.requireNonNull(booked.course()),
                            booked.purchasePrice().times(-1),
                            version,
                            new BillingPeriod(month).end().minusSeconds(1)));
        }
        if (random.nextInt(4) == 0) {
            agree(carrier, month.plusMonths(1));
        }
        clock.set(new BillingPeriod(month).end());
        if (!outage) {
            send(carrier);
        }
    }

    private static void happened(SimulatedCarrier carrier, UsageEvent event) {
        carrier.booked.add(event);
        carrier.waiting.add(event);
    }

    private static UsageEvent event(
            @Nullable UsageEvent cancelled, CourseNumber course, Money price, String version, Instant at) {
        return new UsageEvent(
                UUID.randomUUID(),
                cancelled == null ? UsageType.COURSE_BOOKED : UsageType.BOOKING_CANCELLED,
                cancelled == null ? BookingId.random() : cancelled.bookingId(),
                cancelled == null ? UserId.random() : cancelled.userId(),
                course,
                null,
                CentreCode.of("SONNE"),
                price,
                Money.zeroEuro(),
                VatRate.STANDARD,
                version,
                at);
    }

    /** In batches of any size; each may be sent twice, as after an answer that got lost. */
    private void send(SimulatedCarrier carrier) {
        while (!carrier.waiting.isEmpty()) {
            List<UsageEvent> batch =
                    new ArrayList<>(carrier.waiting.subList(0, 1 + random.nextInt(carrier.waiting.size())));
            carrier.waiting.subList(0, batch.size()).clear();
            String jws = carrier.portal.sign(carrier.journal.close(batch));
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                assertThat(ledger.accept(carrier.portal.id(), jws, null)).isInstanceOf(BatchOutcome.Accepted.class);
            }
            carrier.received(batch);
        }
    }

    private void agree(SimulatedCarrier carrier, YearMonth from) {
        SimulatedCarrier.Terms terms = new SimulatedCarrier.Terms(
                2 + random.nextInt(8),
                BigDecimal.valueOf(1 + random.nextInt(4_000), 2),
                BigDecimal.valueOf(1 + random.nextInt(20_000), 2));
        AgreementOutcome outcome = agreements.add(
                carrier.number,
                agreements.of(carrier.number).version(),
                new AgreementDraft(
                        new DateRange(from.atDay(1), null),
                        new AgreementTerms(
                                BigDecimal.ZERO,
                                Map.of(),
                                AgreementTerms.Volume.MONTH,
                                List.of(new AgreementTerms.Tier(terms.from(), terms.percent())),
                                null,
                                Money.euro(terms.minimum())),
                        ""));
        assertThat(outcome).isInstanceOf(AgreementOutcome.Done.class);
        carrier.terms.put(from, terms);
    }

    /** The run, and now and then a correction. */
    private void bill(List<SimulatedCarrier> carriers, YearMonth month) {
        clock.set(new BillingPeriod(month).end().plus(Duration.ofDays(4)));
        assertThat(closings.open(new BillingPeriod(month)))
                .containsAll(carriers.stream().map(carrier -> carrier.number).toList());
        assertThat(runs.begin(
                        new BillingPeriod(month),
                        carriers.stream().map(carrier -> carrier.number).toList()))
                .isTrue();
        runs.goOn();
        for (SimulatedCarrier carrier : carriers) {
            List<Invoice> issued = issued(carrier, month, InvoiceKind.INVOICE);
            assertThat(issued.stream()
                            .map(invoice -> invoice.totals().net())
                            .reduce(new BigDecimal("0.00"), BigDecimal::add))
                    .as("%s of %s", month, carrier.number)
                    .isEqualByComparingTo(carrier.bill(month));
            if (!issued.isEmpty() && random.nextInt(6) == 0) {
                assertThat(invoices.cancel(issued.getFirst().number(), "Falsche Anschrift"))
                        .isInstanceOf(Invoices.Outcome.Issued.class);
                assertThat(issued(carrier, month, InvoiceKind.CANCELLATION)
                                .getFirst()
                                .totals()
                                .gross())
                        .isEqualTo(issued.getFirst().totals().gross().negate());
            }
        }
    }

    private List<Invoice> issued(SimulatedCarrier carrier, YearMonth month, InvoiceKind kind) {
        return issued(carrier, kind).stream()
                .filter(invoice -> invoice.month().equals(month))
                .toList();
    }

    private List<Invoice> issued(SimulatedCarrier carrier, InvoiceKind kind) {
        return jdbc
                .sql("select number from invoice where customer = ? and kind = ? order by number")
                .params(carrier.number.value(), kind.name())
                .query(String.class)
                .list()
                .stream()
                .map(number -> invoices.find(number).orElseThrow())
                .toList();
    }

    private Map<YearMonth, BigDecimal> ofLedger(SimulatedCarrier carrier) {
        Map<YearMonth, BigDecimal> sums = new TreeMap<>();
        for (YearMonth month : carrier.bookedByMonth().keySet()) {
            sums.put(
                    month,
                    ledger.statement(carrier.portal.id(), new BillingPeriod(month))
                            .purchasePrice()
                            .amount());
        }
        return sums;
    }

    /** Lines of courses by the month in which they were booked, whatever invoice they are on. */
    private Map<YearMonth, BigDecimal> ofInvoices(SimulatedCarrier carrier) {
        Map<YearMonth, BigDecimal> sums = new TreeMap<>();
        carrier.bookedByMonth().keySet().forEach(month -> sums.put(month, new BigDecimal("0.00")));
        issued(carrier, InvoiceKind.INVOICE).stream()
                .flatMap(invoice -> invoice.lines().stream())
                .filter(line -> !line.article().isEmpty())
                .forEach(line -> sums.merge(line.month(), line.net(), BigDecimal::add));
        return sums;
    }

    /** As {@code ./portal verify} does with the journal and the invoices as files. */
    private void checkWithoutTheMaster(SimulatedCarrier carrier) throws IOException {
        Path file = folder.resolve(carrier.number.value());
        try (OutputStream out = Files.newOutputStream(file)) {
            journals.export(carrier.portal.id(), out);
        }
        JournalFile.Findings findings = JournalFile.verify(file);
        assertThat(findings.report().isSound()).isTrue();
        InvoicedBookings bookings = new InvoicedBookings();
        bookings.add(findings.articles());
        for (Invoice invoice : issued(carrier, InvoiceKind.INVOICE)) {
            bookings.add(onPaper(invoice));
        }
        issued(carrier, InvoiceKind.CANCELLATION).forEach(SimulatedYearTest::onPaper);
        assertThat(bookings.differences()).as("offline, of " + carrier.number).isEmpty();
    }

    private static InvoiceFigures onPaper(Invoice invoice) {
        InvoiceFigures figures =
                InvoiceXml.read(CrossIndustryInvoice.write(invoice, CrossIndustryInvoice.Profile.EN16931));
        assertThat(figures.faults()).as(invoice.number()).isEmpty();
        return figures;
    }

    private Instant within(YearMonth month) {
        return start(month).plusSeconds(random.nextInt(27 * 24 * 3_600));
    }

    private static Instant start(YearMonth month) {
        return new BillingPeriod(month).start();
    }
}
