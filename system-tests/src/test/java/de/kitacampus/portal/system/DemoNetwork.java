package de.kitacampus.portal.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A master and one portal with demo data, enrolled and full of people. */
final class DemoNetwork implements AutoCloseable {

    /** Of the classes that share one. */
    static final String TAG = "demo-network";

    private static final Duration SEEDING = Duration.ofMinutes(4);

    private final AppProcess master;
    private final AppProcess portal;

    /**
     * @param name of the run's folder
     * @param portalSettings further settings of the portal
     */
    DemoNetwork(String name, String... portalSettings) {
        Path folder = Installation.freshFolder(name);
        int masterPort = Installation.freePort();
        master = new AppProcess(
                "master",
                Installation.masterJar(),
                folder.resolve("master"),
                masterPort,
                List.of("--spring.profiles.active=demo", "--portal.content.player-port=" + Installation.freePort()));
        List<String> settings = new ArrayList<>(List.of(
                "--spring.profiles.active=demo",
                "--portal.demo.enrolment-file=" + folder.resolve("master/demo/enrolment-1.txt"),
                "--portal.content.port=" + Installation.freePort(),
                "--portal.demo.centres=3",
                "--portal.demo.staff=60",
                "--portal.demo.seed=1"));
        settings.addAll(List.of(portalSettings));
        portal = new AppProcess(
                "portal", Installation.portalJar(), folder.resolve("portal"), Installation.freePort(), settings);
    }

    /** Starts what does not run. */
    DemoNetwork startAndWait() {
        Progress.say("starting master and portal with demo data");
        for (AppProcess process : List.of(master, portal)) {
            if (!process.isRunning()) {
                process.start();
            }
        }
        awaitSeeded(master);
        awaitSeeded(portal);
        return this;
    }

    private static void awaitSeeded(AppProcess process) {
        process.awaitHealthy();
        Await.until(
                "the demo data are in",
                SEEDING,
                () -> Files.exists(process.data().resolve("demo").resolve("ready")));
    }

    AppProcess master() {
        return master;
    }

    AppProcess portal() {
        return portal;
    }

    /** User names of people who only learn. */
    List<String> staffUserNames() {
        try (Database database = new Database(portal.data(), "portal")) {
            return database.column("""
                    select user_name from account a
                    where not locked
                      and exists (select 1 from account_role r where r.account_id = a.id and r.portal_role = 'STAFF')
                      and not exists (select 1 from account_role r where r.account_id = a.id and r.portal_role <> 'STAFF')
                    order by user_name""");
        }
    }

    @Override
    public void close() {
        portal.close();
        master.close();
    }
}
