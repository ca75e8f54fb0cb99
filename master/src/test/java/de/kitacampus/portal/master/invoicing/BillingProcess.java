package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.master.MasterApplication;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.portals.AddPortalOutcome;
import de.kitacampus.portal.master.portals.EnrolmentOutcome;
import de.kitacampus.portal.master.portals.PortalAdministration;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The master as a process that a test kills: begins to bill some carriers, or goes on with what was cut off. */
public final class BillingProcess {

    static final int CARRIERS = 16;
    static final String STARTER = "buchhaltung";
    static final String FINISHED = "FINISHED";

    private final ApplicationContext master;
    private final CurrentAccount account;
    private final BillingPeriod lastMonth =
            BillingPeriod.containing(Instant.now()).previous();

    private BillingProcess(ApplicationContext master) {
        this.master = master;
        this.account = master.getBean(CurrentAccount.class);
    }

    public static void main(String[] arguments) throws InterruptedException {
        ApplicationContext master = SpringApplication.run(MasterApplication.class, arguments);
        MonthlyRuns runs = master.getBean(MonthlyRuns.class);
        if (runs.latest().isEmpty()) {
            new BillingProcess(master).begin(runs);
        }
        long before = 0;
        while (runs.latest().orElseThrow().isRunning()) {
            long done = runs.latest().orElseThrow().items().stream()
                    .filter(item -> item.state() == MonthlyRun.ItemState.DONE)
                    .count();
            if (done > before) {
                System.out.println(done);
                System.out.flush();
                before = done;
            }
            Thread.sleep(2);
        }
        System.out.println(FINISHED);
        System.exit(0);
    }

    private void begin(MonthlyRuns runs) {
        master.getBean(JdbcTemplate.class).update("""
                        insert into course (number, sort_key, title, teaser, description, learning_minutes, list_price, vat_treatment,
                            usage_period_months, pass_mark, state, changed_at, changed_by, version)
                        values ('1.9.04', 1, 'Hygiene', '', '', 45, 39, 'STANDARD', 3, 80, 'LIVE', now(), 'test', 0)
                        """);
        Sellers sellers = master.getBean(Sellers.class);
        List<CustomerNumber> carriers = account.asSystem(() -> {
            sellers.save(InvoicesForTests.SELLER, sellers.latest().version());
            return IntStream.range(0, CARRIERS).mapToObj(this::carrier).toList();
        });
        account.unattended(STARTER, () -> runs.start(lastMonth, carriers));
    }

    private CustomerNumber carrier(int place) {
        CustomerNumber number = master.getBean(CarrierAdministration.class)
                .add(new CarrierData("Träger " + place, "Weg 1", "10115", "Berlin", "post@traeger.example", ""))
                .number();
        var added = (AddPortalOutcome.Added)
                master.getBean(PortalAdministration.class).add("Portal " + place, number);
        SigningKey key = SigningKey.generate();
        var enrolled = (EnrolmentOutcome.Enrolled) master.getBean(Portals.class)
                .enrol(new EnrolmentRequest(
                        added.enrolment().text().code(), TestPortal.URL, key.publicJwk(), "test", Instant.now()));
        String url = master.getEnvironment().getRequiredProperty("portal.base-url");
        TestPortal portal = new TestPortal(enrolled.portal().id(), key, url, Clock.systemUTC());
        master.getBean(UsageLedger.class)
                .accept(
                        portal.id(),
                        portal.sign(new TestJournal(portal)
                                .close(TestJournal.booking(
                                        "1.9.04",
                                        "39.00",
                                        "0.00",
                                        lastMonth.start().plus(Duration.ofDays(5))))),
                        null);
        return number;
    }
}
