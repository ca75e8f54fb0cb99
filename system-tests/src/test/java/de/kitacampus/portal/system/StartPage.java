package de.kitacampus.portal.system;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A learner's start page as the portal serves it to a browser, without the browser: as many of those as learners press a button at the same
 * moment would take the cores from what is measured. Sends what the browser sends.
 */
final class StartPage {

    private static final String HOST = "localhost";
    private static final int ATTRIBUTES = 3;
    private static final String NAVIGATION = """
            {"type":"event","node":1,"event":"ui-navigate","data":{"route":"/courses","query":"","appShellTitle":"",
            "historyState":{"idx":0},"trigger":""}}""";
    private static final String CLICK = """
            {"type":"event","event":"click","data":{"event.shiftKey":false,"event.metaKey":false,"event.detail":1,
            "event.ctrlKey":false,"event.clientX":445,"event.clientY":737,"event.altKey":false,"event.button":0,
            "event.screenY":834,"event.screenX":455}}""";

    private final String headers;
    private final JsonObject message = new JsonObject();
    /** Elements of the page by their ID. */
    private final Map<String, Integer> elements = new HashMap<>();
    /** Bookings by course. */
    private final Map<String, String> bookings = new HashMap<>();

    private int window;

    private StartPage(String cookie) {
        headers = "Cookie: " + cookie + "\r\nAccept-Language: de-DE\r\nContent-Type: application/json\r\n";
    }

    /** @return the cookie of the session */
    static String signIn(PlainHttp portal, String userName, String password) throws IOException {
        PlainHttp.Answer form =
                portal.get(HOST, "/login", "Accept: text/html\r\n").expect(200);
        String token = Found.first("(?<=name=\"_csrf\" content=\")[^\"]+", form.text());
        String body = "username=" + userName + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        PlainHttp.Answer signedIn = portal.post(
                        HOST,
                        "/login",
                        "Cookie: " + cookie(form) + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                        body.getBytes(StandardCharsets.US_ASCII))
                .expect(302);
        return cookie(signedIn);
    }

    private static String cookie(PlainHttp.Answer answer) {
        String set = answer.header("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    /** Loads the page: what a browser asks for once it has the scripts. */
    static StartPage open(PlainHttp portal, String cookie) throws IOException {
        StartPage page = new StartPage(cookie);
        JsonObject settings = JsonParser.parseString(
                        portal.get(HOST, "/?v-r=init&location=courses&query=", page.headers)
                                .expect(200)
                                .text())
                .getAsJsonObject()
                .getAsJsonObject("appConfig");
        JsonObject first = settings.getAsJsonObject("uidl");
        page.window = settings.get("v-uiId").getAsInt();
        page.message.add("csrfToken", first.get("Vaadin-Security-Key"));
        page.goOn(first);
        page.read(page.send(portal, NAVIGATION).getAsJsonArray("changes"));
        return page;
    }

    /** Presses the button of a booked course and tells where the browser is led to. */
    Launch start(PlainHttp portal, String course) throws IOException {
        return press(portal, course).or(() -> again(portal, course)).orElseThrow(() -> new IOException("no ticket"));
    }

    /** Who presses in the moment in which the page shows a new result presses once more. */
    private Optional<Launch> again(PlainHttp portal, String course) {
        try {
            return press(portal, course);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<Launch> press(PlainHttp portal, String course) throws IOException {
        JsonObject click = JsonParser.parseString(CLICK).getAsJsonObject();
        click.addProperty("node", Objects.requireNonNull(elements.get("start-" + bookings.get(course))));
        JsonObject answer = send(portal, click.toString());
        JsonArray scripts = answer.has("execute") ? answer.getAsJsonArray("execute") : new JsonArray();
        for (JsonElement script : scripts) {
            JsonArray call = script.getAsJsonArray();
            if (call.size() > 2
                    && call.get(0).isJsonPrimitive()
                    && call.get(0).getAsString().contains("/play/")) {
                return Optional.of(new Launch(
                        URI.create(call.get(0).getAsString()), call.get(1).getAsString()));
            }
        }
        if (answer.has("changes")) {
            read(answer.getAsJsonArray("changes"));
        }
        return Optional.empty();
    }

    /** What the browser says when it leaves the page. */
    void leave(PlainHttp portal) throws IOException {
        JsonObject unload = message.deepCopy();
        unload.add("rpc", new JsonArray());
        unload.addProperty("UNLOAD", true);
        portal.post(HOST, path(), headers, unload.toString().getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private JsonObject send(PlainHttp portal, String event) throws IOException {
        JsonArray events = new JsonArray();
        events.add(JsonParser.parseString(event));
        message.add("rpc", events);
        PlainHttp.Answer answer = portal.post(
                        HOST, path(), headers, message.toString().getBytes(StandardCharsets.UTF_8))
                .expect(200);
        JsonObject said = JsonParser.parseString(answer.text()).getAsJsonObject();
        goOn(said);
        return said;
    }

    private String path() {
        return "/?v-r=uidl&v-uiId=" + window;
    }

    private void goOn(JsonObject answer) {
        message.add("syncId", answer.get("syncId"));
        message.add("clientId", answer.get("clientId"));
    }

    private void read(JsonArray changes) {
        Map<Integer, String> courses = new HashMap<>();
        Map<Integer, String> booked = new HashMap<>();
        for (JsonElement one : changes) {
            JsonObject change = one.getAsJsonObject();
            if (!change.has("feat") || change.get("feat").getAsInt() != ATTRIBUTES || !change.has("value")) {
                continue;
            }
            int node = change.get("node").getAsInt();
            String value = change.get("value").getAsString();
            switch (change.get("key").getAsString()) {
                case "id" -> elements.put(value, node);
                case "data-course" -> courses.put(node, value);
                case "data-booking" -> booked.put(node, value);
                default -> {
                    // nothing that starts a course
                }
            }
        }
        booked.forEach((node, booking) -> bookings.put(Objects.requireNonNull(courses.get(node)), booking));
    }

    /**
     * @param player where the ticket is to be posted
     * @param ticket good for once
     */
    record Launch(URI player, String ticket) {}
}
