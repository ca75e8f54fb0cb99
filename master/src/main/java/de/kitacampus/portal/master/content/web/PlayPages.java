package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.PackageItem;
import de.kitacampus.portal.master.content.PackageReport;
import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.content.Playing.EndReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The few pages of the content origin. */
@Component
class PlayPages {

    /** Shows every call of the course beside it. */
    private static final String TEST_SCRIPT = "<script src=\"/play/static/calls.js\"></script>";

    /** Lets the course's own rules decide what may be opened. */
    private static final String SEQUENCING_SCRIPT = "<script src=\"/play/static/sequencing.js\"></script>";

    private final String playerTemplate = template("play/player.html");
    private final String messageTemplate = template("play/message.html");
    private final String frameTemplate = template("play/frame.html");
    private final JsonMapper json;
    private final ContentSettings settings;

    PlayPages(JsonMapper json, ContentSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    /** The page around the player. It knows of a session no more than its address; the rest it asks for. */
    String frame(UUID session, String contentOrigin) {
        return filled(
                frameTemplate,
                PlayerTexts.in("de"),
                Map.of(
                        "origin", HtmlUtils.htmlEscape(contentOrigin),
                        "base", HtmlUtils.htmlEscape(contentOrigin + Secrets.path(session) + "/"),
                        "sandbox", PageHeaders.SANDBOX));
    }

    /**
     * The player; the script takes everything else from the data inside.
     *
     * @param first number of the item to open
     */
    String player(PlaySession session, String title, PackageReport report, int first) {
        PlayerTexts texts = PlayerTexts.in(session.language());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("standard", report.standard().name());
        data.put("base", "/play/s/" + session.id() + "/");
        data.put("frame", settings.framedUrl(""));
        if (!session.test()) {
            data.put("keep", shelf(session));
        }
        data.put("items", items(report));
        data.put("first", first);
        if (report.activities() != null) {
            data.put("activities", report.activities());
        }
        data.put("texts", texts.forScript());
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "title",
                HtmlUtils.htmlEscape(title),
                "library",
                report.standard().name().equals("SCORM_12") ? "scorm12" : "scorm2004",
                "data",
                inScript(json.writeValueAsString(data)),
                "sequencing",
                report.activities() == null ? "" : SEQUENCING_SCRIPT,
                "test",
                ""));
        if (session.test()) {
            values.put("test", TEST_SCRIPT);
            for (String key : List.of("finish", "back")) {
                values.put(key, HtmlUtils.htmlEscape(texts.get("test." + key)));
            }
        }
        return filled(playerTemplate, texts, values);
    }

    /** Names what the browser keeps until it has arrived; the same for every session of one booking, and tells nothing of it. */
    private static String shelf(PlaySession session) {
        return UUID.nameUUIDFromBytes(session.learner().toString().getBytes(StandardCharsets.UTF_8))
                .toString();
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

    String ended(PlaySession session, EndReason reason) {
        return message(session.language(), "ended." + reason.name(), session.returnUrl());
    }

    /**
     * A page that says what happened and what to do.
     *
     * @param returnUrl way back to the portal, or null when it is not known
     */
    String message(String language, String key, @Nullable String returnUrl) {
        PlayerTexts texts = PlayerTexts.in(language);
        String link = returnUrl == null
                ? ""
                : "<a class=\"button\" id=\"back-to-portal\" href=\"%s\">%s</a>"
                        .formatted(HtmlUtils.htmlEscape(returnUrl), HtmlUtils.htmlEscape(texts.get("back")));
        return filled(
                messageTemplate,
                texts,
                Map.of(
                        "frame", HtmlUtils.htmlEscape(settings.framedUrl("")),
                        "title", HtmlUtils.htmlEscape(texts.get(key + ".title")),
                        "help", HtmlUtils.htmlEscape(texts.get(key + ".help")),
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
        return key.equals("language") ? texts.language() : HtmlUtils.htmlEscape(texts.get(key));
    }

    /** Inside a script element only the less-than sign could end it. */
    private static String inScript(String data) {
        return data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String template(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
