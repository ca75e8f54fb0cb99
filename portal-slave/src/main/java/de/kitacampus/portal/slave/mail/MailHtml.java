package de.kitacampus.portal.slave.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The same text as a plain web page, with links that can be clicked. */
final class MailHtml {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    private MailHtml() {}

    static String of(MailText text, Locale language, String carrier) {
        String body = LINK.matcher(HtmlUtils.htmlEscape(text.body(), "UTF-8"))
                .replaceAll(found -> "<a href=\"" + found.group().replace("$", "\\$") + "\">"
                        + found.group().replace("$", "\\$") + "</a>")
                .replace("\n", "<br>\n");
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1b2224; max-width: 40em; margin: 1em auto;">
                <p style="font-weight: bold; color: #0b6b74;">%s</p>
                <p>%s</p>
                </body></html>
                """.formatted(
                        language.getLanguage(),
                        HtmlUtils.htmlEscape(text.subject(), "UTF-8"),
                        HtmlUtils.htmlEscape(carrier, "UTF-8"),
                        body);
    }
}
