package de.kitacampus.portal.master.content.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What is kept of a browser's report (Content Security Policy Level 3, section 5.3), or of what the player itself saw.
 *
 * @param directive the rule that was broken
 * @param host host and port that were to be reached, or the kind of address where there is none, such as {@code data}
 */
record BlockedReport(String directive, String host) {

    /** The player's own word for a window or a link to a foreign page; the sandbox lets none of them through and tells nobody. */
    static final String WINDOW = "window-open";

    private static final Set<String> DIRECTIVES = Set.of(
            WINDOW,
            "base-uri",
            "child-src",
            "connect-src",
            "default-src",
            "fenced-frame-src",
            "font-src",
            "form-action",
            "frame-ancestors",
            "frame-src",
            "img-src",
            "manifest-src",
            "media-src",
            "object-src",
            "prefetch-src",
            "script-src",
            "script-src-attr",
            "script-src-elem",
            "style-src",
            "style-src-attr",
            "style-src-elem",
            "worker-src");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?|wss?)://([a-z0-9.-]{1,253}(?::\\d{1,5})?)(?:[/?#].*)?");
    private static final Pattern KIND = Pattern.compile("(?!https?:|wss?:)([a-z][a-z0-9-]{0,29})(?::.*)?");

    /** Empty for what no browser says. */
    static Optional<BlockedReport> of(JsonNode report) {
        String violated = report.path("violated-directive").asString("");
        String directive = report.path("effective-directive").asString(violated).split(" ", 2)[0];
        String address = report.path("blocked-uri").asString("").toLowerCase(Locale.ROOT);
        return DIRECTIVES.contains(directive)
                ? host(address).map(host -> new BlockedReport(directive, host))
                : Optional.empty();
    }

    private static Optional<String> host(String address) {
        Matcher web = ADDRESS.matcher(address);
        if (web.matches()) {
            return Optional.of(web.group(1));
        }
        Matcher kind = KIND.matcher(address);
        return kind.matches() ? Optional.of(kind.group(1)) : Optional.empty();
    }
}
