package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Either process is killed at any moment; what a person was told is done stays done, and counts once on both sides. */
@ExtendWith(Shared.class)
@Tag(DemoNetwork.TAG)
class OutageTest {

    /** Bookings of courses and uses of own content: the journal tells of both. */
    private static final String LINES = "(select id, selling_price from booking_entry"
            + " union all select id, selling_price from own_booking_entry) as lines";

    private static final int KILLS = Integer.getInteger("portal.kills", 20);
    private static final long SEED = Long.getLong("portal.seed", 20261122L);
    private static final int LONGEST_CALM_MILLIS = 2_500;
    private static final double PATIENCE_MILLIS = 3_000;
    private static final Duration CATCHING_UP = Duration.ofMinutes(2);

    private final Random random = new Random(SEED);
    private final List<String> told = new ArrayList<>();
    private List<String> people = List.of();

    @Test
    void twenty_kills_lose_nothing_that_a_person_was_told_is_done(DemoNetwork network) {
        try (Browser browser = new Browser();
                BrowserContext phone = browser.phone("de-DE")) {
            network.portal().stop();
            people = network.staffUserNames();
            network.portal().startAndWait();
            for (int kill = 1; kill <= KILLS; kill++) {
                AppProcess victim = random.nextBoolean() ? network.master() : network.portal();
                Progress.say("kill " + kill + " of " + KILLS + ": "
                        + victim.data().getFileName() + ", " + told.size() + " bookings told so far");
                bookUntilKilled(network, phone, kill, victim);
            }
            network.master().awaitHealthy();
            awaitEverythingSent(network, browser);
            network.portal().stop();
            network.master().stop();
            assertThat(told).hasSizeGreaterThan(KILLS / 2);
            assertBothSidesAgree(network);
        }
    }

    /** People take turns with one phone: what it has loaded of the portal it keeps, who they are it does not. */
    private void bookUntilKilled(DemoNetwork network, BrowserContext phone, int round, AppProcess victim) {
        int calm = random.nextInt(LONGEST_CALM_MILLIS);
        String userName = people.get(round % people.size());
        phone.clearCookies();
        phone.setDefaultTimeout(Browser.TIMEOUT_MILLIS);
        Person person = new Person(phone, network.portal().url());
        person.signIn(userName, Network.PASSWORD);
        phone.setDefaultTimeout(PATIENCE_MILLIS);
        CompletableFuture<Void> killing = CompletableFuture.runAsync(() -> {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(calm).toNanos());
            victim.kill();
            victim.start();
        });
        book(person, userName, killing);
        killing.join();
        person.page().close();
        // The portal serves people while the master is still coming up, or is killed again on its way.
        network.portal().awaitHealthy();
    }

    /** Books one course after the other until the kill has happened and one more attempt was made. */
    private void book(Person person, String userName, CompletableFuture<Void> killing) {
        boolean last = false;
        while (!last) {
            last = killing.isDone();
            try {
                Locator cards = person.page().locator("#offered [data-course]");
                if (cards.count() == 0) {
                    return;
                }
                String course = cards.first().getAttribute("data-course");
                person.page().locator("[id='book-" + course + "']").click();
                person.page().locator("#book-confirm").click();
                person.page().locator("#book-done").waitFor();
                told.add(userName + " " + course);
                person.page().locator("#book-later").click();
            } catch (PlaywrightException theProcessIsGone) {
                return;
            }
        }
    }

    private void awaitEverythingSent(DemoNetwork network, Browser browser) {
        Progress.say("waiting until everything has arrived");
        try (Person admin =
                new Person(browser.desktop("de-DE"), network.portal().url())) {
            admin.signIn("admin", Network.PASSWORD);
            Await.until("nothing waits to be sent", CATCHING_UP, Duration.ofSeconds(2), () -> {
                admin.open("connection");
                return "0".equals(admin.text("connection-waiting"));
            });
        }
    }

    private void assertBothSidesAgree(DemoNetwork network) {
        try (Database portal = new Database(network.portal().data(), "portal");
                Database master = new Database(network.master().data(), "master")) {
            List<String> booked = portal.column("""
                    select a.user_name || ' ' || b.course_number from booking b
                    join person p on p.id = b.person_id join account a on a.id = p.account_id""");
            assertThat(booked).as("what people were told").containsAll(told);
            List<String> entries = portal.column("select cast(id as varchar) from " + LINES + " order by 1");
            assertThat(portal.column("select cast(event_id as varchar) from usage_event order by 1"))
                    .as("journal")
                    .isEqualTo(entries);
            assertThat(master.column("select cast(event_id as varchar) from usage_event order by 1"))
                    .as("ledger at the master")
                    .isEqualTo(entries);
            assertThat(master.column("select sum(selling_price) from usage_event"))
                    .isEqualTo(portal.column("select sum(selling_price) from " + LINES));
            assertThat(portal.column("select person_id || course_number from booking where running_key is not null"))
                    .as("nobody has booked twice")
                    .doesNotHaveDuplicates();
        }
    }
}
