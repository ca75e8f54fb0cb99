package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader's language: chosen before (a cookie), else what the browser asks for, else German. */
final class Language {

    static final String COOKIE = "portal-language";
    private static final List<Locale> KNOWN = List.of(Locale.GERMAN, Locale.ENGLISH);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private Language() {}

    static Locale of(@Nullable VaadinRequest request) {
        if (request == null) {
            return Locale.GERMAN;
        }
        return chosen(request)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> known(locale.getLanguage()).stream())
                        .findFirst())
                .orElse(Locale.GERMAN);
    }

    private static Optional<Locale> chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (COOKIE.equals(cookie.getName())) {
                return known(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Locale> known(String language) {
        return KNOWN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    /** Remembers the choice and shows the same page in that language. */
    static void choose(UI ui, Locale language) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=' + $2 + '; samesite=lax';"
                                + " window.location.reload();",
                        COOKIE,
                        language.getLanguage(),
                        (int) REMEMBERED.toSeconds());
    }
}
