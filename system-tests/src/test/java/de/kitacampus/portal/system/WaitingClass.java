package de.kitacampus.portal.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Staff of a portal who have all booked the same courses and are about to start one. */
final class WaitingClass {

    private static final String CENTRE = "Kita Sonnenblume";
    private static final String ROLE = "Fachkräfte";

    private final Network network;
    private final Browser browser;
    private final int people;

    WaitingClass(Network network, Browser browser, int people) {
        this.network = network;
        this.browser = browser;
        this.people = people;
    }

    /**
     * Takes everybody in, gives each an account, books the courses for all of them, and lets each sign in.
     *
     * @return the cookies of their sessions
     */
    List<String> ready(String enrolmentText, List<String> courses) throws IOException, SQLException {
        takeIn(enrolmentText);
        network.portal().stop();
        try (Connection database = DriverManager.getConnection(network.portal().h2Url())) {
            giveAccounts(database);
        }
        network.portal().startAndWait();
        book(courses);
        List<String> cookies = new ArrayList<>();
        for (int one = 0; one < people; one++) {
            try (PlainHttp http = new PlainHttp(network.portal().port())) {
                cookies.add(StartPage.signIn(http, userName(one), Network.PASSWORD));
            }
        }
        return cookies;
    }

    private void takeIn(String enrolmentText) throws IOException {
        StringBuilder sheet = new StringBuilder("Personalnummer;Vorname;Nachname;E-Mail;Einrichtung;Funktion\n");
        for (int one = 0; one < people; one++) {
            sheet.append("%s;Vorname%d;Nachname%d;;%s;%s\n".formatted(userName(one), one, one, CENTRE, ROLE));
        }
        Path file = Files.writeString(network.folder().resolve("personal.csv"), sheet);
        try (CarrierAdmin admin = new CarrierAdmin(browser.desktop("de-DE"), network.portal())) {
            admin.setUp(enrolmentText);
            admin.signIn();
            admin.addCentre(CENTRE, "SONNE");
            admin.importPeople(file);
            admin.allowAll(ROLE);
        }
    }

    /** With the administrator's password: inviting and following every link by hand would take longer than all of the rest. */
    private void giveAccounts(Connection database) throws SQLException {
        for (int one = 0; one < people; one++) {
            UUID account = UUID.randomUUID();
            run(
                    database,
                    "insert into account (id, version, user_name, user_name_key, password_hash, locked, stamp, created_at,"
                            + " awaits_password) select ?, 0, ?, ?, password_hash, false, 0, created_at, false from account"
                            + " where user_name = '" + CarrierAdmin.USER + "'",
                    account,
                    userName(one),
                    userName(one));
            run(database, "insert into account_role (account_id, portal_role) values (?, 'STAFF')", account);
            run(database, "update person set account_id = ? where staff_number = ?", account, userName(one));
        }
    }

    private void book(List<String> courses) {
        try (CarrierAdmin admin = new CarrierAdmin(browser.desktop("de-DE"), network.portal())) {
            admin.signIn();
            admin.open("bookings/new?course=" + String.join("&course=", courses));
            admin.press("group-all");
            admin.press("group-preview");
            admin.page().locator("#plan-confirm").click();
            admin.page().locator("#run-totals").waitFor();
        }
    }

    private static String userName(int one) {
        return "messung-" + one;
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        }
    }
}
