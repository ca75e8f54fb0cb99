package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.PackageItem;
import de.kitacampus.portal.common.scorm.PackageReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The few pages around a course that is played; their scripts and styles lie beside them below {@code /play/static/}. */
public final class PlayerPage {

    /** Shows every call of the course beside it. */
    private static final String TEST_SCRIPT = "<script src=\"/play/static/calls.js\"></script>";

    /** Lets the course's own rules decide what may be opened. */
    private static final String SEQUENCING_SCRIPT = "<script src=\"/play/static/sequencing.js\"></script>";

    /** Lets the frame's own origin know that somebody is still there. */
    private static final String PRESENCE_SCRIPT = "<script src=\"/play/static/presence.js\"></script>";

    private final String playerTemplate = template("player.html");
    private final String messageTemplate = template("message.html");
    private final String frameTemplate = template("frame.html");
    private final JsonMapper json;

    public PlayerPage(JsonMapper json) {
        this.json = json;
    }

    /**
     * A course as it is shown.
     *
     * @param title over the course
     * @param first number of the item to open
     * @param base path of the session, with a slash at its end
     * @param frame origin of the frame around the player
     * @param shelf names what the browser keeps until it has arrived, the same for every session of one learner and course and
     *     telling nothing of them; null to keep nothing
     * @param test whether the calls of the course are shown beside it
     */
    public record Play(
            String language,
            String title,
            PackageReport report,
            int first,
            String base,
            String frame,
            @Nullable String shelf,
            boolean test) {}

    /**
     * The page around the player. It knows of a session no more than its address; the rest it asks for.
     *
     * @param origin of the player
     * @param base path of the session on it, with a slash at its end
     * @param presence address on the frame's own origin that is asked every minute while somebody looks, or null
     */
    public String frame(String origin, String base, @Nullable String presence) {
        return filled(
                frameTemplate,
                PlayerTexts.in("de"),
                Map.of(
                        "origin",
                        escaped(origin),
                        "base",
                        escaped(origin + base),
                        "sandbox",
                        PlayPolicies.SANDBOX,
                        "presence",
                        presence == null ? "" : " data-presence=\"" + escaped(presence) + "\"",
                        "script",
                        presence == null ? "" : PRESENCE_SCRIPT));
    }

    /** The player; the script takes everything else from the data inside. */
    public String player(Play play) {
        PlayerTexts texts = PlayerTexts.in(play.language());
        PackageReport report = play.report();
        String standard = report.standard().name();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", escaped(play.title()));
        values.put("library", standard.equals("SCORM_12") ? "scorm12" : "scorm2004");
        values.put("data", inScript(json.writeValueAsString(data(play, texts))));
        values.put("sequencing", report.activities() == null ? "" : SEQUENCING_SCRIPT);
        values.put("test", play.test() ? TEST_SCRIPT : "");
        if (play.test()) {
            List.of("finish", "back").forEach(key -> values.put(key, escaped(texts.get("test." + key))));
        }
        return filled(playerTemplate, texts, values);
    }

    private static Map<String, Object> data(Play play, PlayerTexts texts) {
        PackageReport report = play.report();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("standard", report.standard().name());
        data.put("base", play.base());
        data.put("frame", play.frame());
        if (play.shelf() != null) {
            data.put("keep", play.shelf());
        }
        data.put("items", items(report));
        data.put("first", play.first());
        if (report.activities() != null) {
            data.put("activities", report.activities());
        }
        data.put("texts", texts.forScript());
        return data;
    }

    private static List<Map<String, Object>> items(PackageReport report) {
        List<Map<String, Object>> items = new ArrayList<>();
        int number = 0;
        for (PackageItem item : report.items()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("title", item.title().isBlank() ? report.title() : item.title());
            line.put("depth", item.depth());
            line.put("visible", item.visible());
            if (item.launch() != null) {
                line.put("number", number++);
                line.put("launch", item.launch());
                line.put("sco", item.sco());
            }
            items.add(line);
        }
        return items;
    }

    /**
     * A page that says what happened and what to do.
     *
     * @param key of its texts
     * @param returnUrl way back to the portal, or null when it is not known
     */
    public String message(String language, String key, String frame, @Nullable String returnUrl) {
        PlayerTexts texts = PlayerTexts.in(language);
        String link = returnUrl == null
                ? ""
                : "<a class=\"button\" id=\"back-to-portal\" href=\"%s\">%s</a>"
                        .formatted(escaped(returnUrl), escaped(texts.get("back")));
        return filled(
                messageTemplate,
                texts,
                Map.of(
                        "frame", escaped(frame),
                        "title", escaped(texts.get(key + ".title")),
                        "help", escaped(texts.get(key + ".help")),
                        "link", link));
    }

    private static String filled(String template, PlayerTexts texts, Map<String, String> values) {
        StringBuilder page = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
            int close = template.indexOf("}}", open);
            String key = template.substring(open + 2, close);
            page.append(template, at, open).append(value(key, texts, values));
            at = close + 2;
        }
        return page.append(template.substring(at)).toString();
    }

    private static String value(String key, PlayerTexts texts, Map<String, String> values) {
        String value = values.get(key);
        if (value != null) {
            return value;
        }
        return key.equals("language") ? texts.language() : escaped(texts.get(key));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Inside a script element only the less-than sign could end it. */
    private static String inScript(String data) {
        return data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String template(String name) {
        try (InputStream page = PlayerPage.class.getResourceAsStream("/play/" + name)) {
            return new String(Objects.requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
