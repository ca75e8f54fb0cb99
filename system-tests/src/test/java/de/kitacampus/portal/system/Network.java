package de.kitacampus.portal.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A master and portals of one run, each with its own data folder and ports. */
final class Network implements AutoCloseable {

    static final String PASSWORD = "Sonnenblume-2026";
    static final String BACK_OFFICE_USER = "kita-campus";
    static final String MANAGEMENT_TOKEN = "management-token-of-the-system-tests";

    private final Path folder;
    private final AppProcess master;
    private final AppProcess portal;
    private final int playerPort = Installation.freePort();

    /**
     * @param name of the run's folder
     * @param masterUrl under which the portal calls the master, or empty for the master itself
     * @param masterSettings further settings of the master
     */
    Network(String name, String masterUrl, int masterPort, String... masterSettings) {
        this(name, masterUrl, masterPort, List.of(masterSettings), List.of());
    }

    private Network(
            String name, String masterUrl, int masterPort, List<String> masterSettings, List<String> portalSettings) {
        folder = Installation.freshFolder(name);
        String baseUrl = masterUrl.isEmpty() ? "http://localhost:" + masterPort : masterUrl;
        List<String> settings = new ArrayList<>(List.of(
                "--portal.security.initial-password=" + PASSWORD,
                "--portal.management.token=" + MANAGEMENT_TOKEN,
                "--portal.base-url=" + baseUrl,
                "--portal.content.base-url=http://127.0.0.1:" + masterPort,
                "--portal.content.player-port=" + playerPort));
        settings.addAll(masterSettings);
        master = new AppProcess("master", Installation.masterJar(), folder.resolve("master"), masterPort, settings);
        List<String> ofPortal = new ArrayList<>(portalSettings);
        ofPortal.add("--portal.content.port=" + Installation.freePort());
        portal = new AppProcess(
                "portal", Installation.portalJar(), folder.resolve("portal"), Installation.freePort(), ofPortal);
    }

    /** For measuring: one session and one portal fetch what thousands would. */
    static Network forMeasuring(String name) {
        Network network = new Network(
                name,
                "",
                Installation.freePort(),
                "--portal.content.burst=2000000000",
                "--portal.sync.requests-per-minute=1000000");
        network.master.forMeasuring();
        network.portal.forMeasuring();
        return network;
    }

    /** For measuring the portal. */
    static Network ofPortal(String name, String... portalSettings) {
        Network network = new Network(name, "", Installation.freePort(), List.of(), List.of(portalSettings));
        network.portal.forMeasuring();
        return network;
    }

    static Network fresh(String name) {
        return new Network(name, "", Installation.freePort());
    }

    Network startAndWait() {
        Progress.say("starting master and portal");
        master.start();
        portal.start();
        master.awaitHealthy();
        portal.awaitHealthy();
        return this;
    }

    AppProcess master() {
        return master;
    }

    AppProcess portal() {
        return portal;
    }

    /** Where the frame around the player is. */
    int playerPort() {
        return playerPort;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        portal.close();
        master.close();
    }
}
