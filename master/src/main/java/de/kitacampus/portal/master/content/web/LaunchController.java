package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.Playing;
import de.kitacampus.portal.master.content.Playing.Redemption;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Turns a ticket into a session. */
@RestController
class LaunchController {

    private static final int TICKET_LENGTH = 100;

    private final Playing playing;
    private final PlayPages pages;
    private final PageHeaders headers;
    private final ContentSettings settings;

    LaunchController(Playing playing, PlayPages pages, PageHeaders headers, ContentSettings settings) {
        this.playing = playing;
        this.pages = pages;
        this.headers = headers;
        this.settings = settings;
    }

    @PostMapping("/play/launch")
    ResponseEntity<String> launch(@RequestParam(defaultValue = "") String ticket, HttpServletRequest request) {
        Redemption redemption = ticket.length() > TICKET_LENGTH ? new Redemption.Unknown() : playing.redeem(ticket);
        return switch (redemption) {
            case Redemption.Opened(var session, var secret) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(
                                HttpHeaders.SET_COOKIE,
                                Secrets.cookie(session, secret, settings).toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .location(URI.create(settings.framedUrl(Secrets.path(session.id()) + "/")))
                        .build();
            case Redemption.Used(var returnUrl, var language) -> page(HttpStatus.GONE, language, "used", returnUrl);
            case Redemption.Expired(var returnUrl, var language) ->
                page(HttpStatus.GONE, language, "expired", returnUrl);
            case Redemption.Unknown() -> page(HttpStatus.NOT_FOUND, language(request), "unknown", null);
        };
    }

    /** Someone reloaded or kept the address: nothing can be started without a ticket. */
    @GetMapping({"/play", "/play/", "/play/launch"})
    ResponseEntity<String> withoutTicket(HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, language(request), "unknown", null);
    }

    private ResponseEntity<String> page(HttpStatus status, String language, String key, @Nullable String returnUrl) {
        return headers.page(status).body(pages.message(language, key, returnUrl));
    }

    static String language(HttpServletRequest request) {
        return Locale.ENGLISH.getLanguage().equals(request.getLocale().getLanguage()) ? "en" : "de";
    }
}
