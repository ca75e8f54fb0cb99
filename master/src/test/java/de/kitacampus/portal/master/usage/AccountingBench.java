package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.testing.Figure;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.MasterApplication;
import de.kitacampus.portal.master.costcontrol.LargeExport;
import de.kitacampus.portal.master.invoicing.MonthlyRunBench;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures the accounts over a ledger of 20 million lines on PostgreSQL: views of cost control, the overview by month, batches over
 * HTTP, the monthly run and the Excel export. Prints a line per figure; ends with 0 only if all of them hold. {@code -Dlines} makes a smaller ledger.
 *
 * @see "DD178-20261123-bench-of-the-accounts.md"
 */
public final class AccountingBench {

    private static final BillingPeriod LAST = new BillingPeriod(YearMonth.of(2026, 10));
    /** Of 24: 1.67 of 20 million lines. */
    private static final int BILLED_MONTHS = 2;

    private static final int PAGE = 50;
    private static final int ROUNDS = 6;
    private static final double VIEW_MILLIS = 50;
    private static final int OVERVIEWS = 5;

    private final LargeLedger size = new LargeLedger(Long.getLong("lines", 20_000_000L), 1_000, 300);
    private final List<Figure> figures = new ArrayList<>();
    private final Random random = new Random(20_261_123);

    private AccountingBench() {}

    public static void main(String[] arguments) throws Exception {
        AccountingBench bench = new AccountingBench();
        Path data = Files.createTempDirectory("bench-accounting");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "3GB")
                .setServerConfig("maintenance_work_mem", "1GB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("random_page_cost", "1.1")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            JdbcTemplate owner = new JdbcTemplate(postgres.getPostgresDatabase());
            owner.execute("create role application login");
            try (ConfigurableApplicationContext master = SpringApplication.run(
                    MasterApplication.class,
                    "--server.port=18480",
                    "--portal.content.player-port=18484",
                    "--portal.sync.requests-per-minute=1000000",
                    "--portal.data=" + data,
                    "--logging.level.root=warn",
                    "--spring.datasource.url=jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "--spring.datasource.username=application",
                    "--spring.flyway.url=" + url,
                    "--spring.flyway.user=postgres")) {
                bench.measure(master, owner, url);
            }
        }
        System.exit(bench.figures.stream().allMatch(Figure::holds) ? 0 : 1);
    }

    private void measure(ConfigurableApplicationContext master, JdbcTemplate database, String url) throws Exception {
        size.fill(database);
        LedgerQueries queries = master.getBean(LedgerQueries.class);
        overview(queries);
        views(queries);
        batches(master, database, url);
        MonthlyRunBench.measure(master, database, LAST, BILLED_MONTHS).forEach(this::report);
        LargeExport.inItsOwnProcess(url).forEach(this::report);
    }

    /** Sums as kept against the same figures from the lines, which must be equal. */
    private void overview(LedgerQueries queries) {
        LedgerFilter all = LedgerFilter.all().withTypes(LedgerFilter.COURSES);
        var kept = timed(() -> queries.months(SumSource.of(all), LAST, 24));
        var raw = timed(() -> queries.months(SumSource.raw(all), LAST, 24));
        if (!kept.result().equals(raw.result())) {
            throw new IllegalStateException("the sums differ: " + kept.result() + " and " + raw.result());
        }
        report(new Figure("monthly overview, ms, and from the lines", kept.millis(), raw.millis(), 0.01, false));
    }

    private static <T> Timed<T> timed(Supplier<T> work) {
        T result = work.get();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < OVERVIEWS; round++) {
            long start = System.nanoTime();
            result = work.get();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return new Timed<>(result, best);
    }

    private record Timed<T>(T result, double millis) {}

    /** What a page of cost control asks for: the first lines, their count and sums, and the chart of twelve months. */
    private void views(LedgerQueries queries) {
        List<Double> times = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            for (Look look : looks()) {
                long start = System.nanoTime();
                queries.rows(look.filter(), look.sort(), 0, PAGE);
                queries.totals(look.filter());
                if (look.filter().types().equals(LedgerFilter.COURSES)) {
                    queries.months(look.filter(), LAST, 12);
                }
                double millis = (System.nanoTime() - start) / 1e6;
                if (round >= 0) {
                    times.add(millis);
                }
                if (round >= 0 && millis > VIEW_MILLIS) {
                    System.out.printf("PROGRESS       %.0f ms: %s%n", millis, look);
                }
            }
        }
        times.sort(null);
        double percentile = times.get((int) Math.ceil(times.size() * 0.95) - 1);
        report(new Figure(
                "first page of cost control, 95th percentile in ms, " + times.size() + " looks",
                percentile,
                VIEW_MILLIS,
                1,
                false));
    }

    private record Look(LedgerFilter filter, LedgerSort sort) {}

    private List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (LedgerFilter tab : List.of(
                LedgerFilter.all().withTypes(LedgerFilter.COURSES),
                LedgerFilter.all().withTypes(LedgerFilter.OWN_OFFERS))) {
            LedgerFilter month = tab.withMonth(month());
            CustomerNumber carrier = CustomerNumber.of("GRA-" + (20_000 + random.nextInt(size.carriers())));
            String subject = tab.types().equals(LedgerFilter.COURSES) ? course() : "inhalt-" + random.nextInt(40);
            String centre = "HAUS-" + random.nextInt(10);
            for (LedgerSort.Column column : LedgerSort.Column.values()) {
                for (LedgerFilter filter : List.of(
                        month, month.withCustomer(carrier), tab.withCustomer(carrier), month.withSubject(subject))) {
                    looks.add(new Look(filter, new LedgerSort(column, random.nextBoolean())));
                }
            }
            for (LedgerFilter filter : List.of(
                    tab,
                    tab.withSubject(subject),
                    tab.withSubject(subject.substring(0, 3)),
                    tab.withCentre(centre),
                    tab.withUserId(user(4)),
                    tab.withUserId(user(8)),
                    month.withUserId(user(6)),
                    tab.withDifferencesOnly(true),
                    month.withDifferencesOnly(true),
                    month.withCentre(centre),
                    month.withCentre(centre).withSubject(subject),
                    month.withCustomer(carrier).withCentre(centre),
                    tab.withCustomer(carrier).withSubject(subject))) {
                looks.add(new Look(filter, LedgerSort.NEWEST_FIRST));
            }
        }
        return looks;
    }

    private BillingPeriod month() {
        return new BillingPeriod(LAST.month().minusMonths(random.nextInt(20)));
    }

    private String course() {
        int number = random.nextInt(size.courses());
        return "9." + number / 100 + "." + number % 100;
    }

    private String user(int digits) {
        return String.format("%08x", random.nextInt()).substring(0, digits);
    }

    private void batches(ConfigurableApplicationContext master, JdbcTemplate database, String url) throws Exception {
        ManyBatches batches = new ManyBatches(master, CentreCode.of("HAUS-1"), CourseNumber.of("9.0.1"));
        double received = batches.linesPerSecond();
        double copied = batches.copiedPerSecond(database, url);
        report(new Figure("lines per second in batches over HTTP, and by COPY", received, copied, 0.35, true));
    }

    private void report(Figure figure) {
        figures.add(figure);
        System.out.println(figure.line());
    }
}
