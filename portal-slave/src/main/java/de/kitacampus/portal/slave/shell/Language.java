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

/** The reader's language: chosen before (a cookie), else what the browser asks for, else the usual one; always one on offer. */
final class Language {

    static final String COOKIE = "portal-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private Language() {}

    /**
     * @param offered languages to choose from, the usual one first
     */
    static Locale of(@Nullable VaadinRequest request, List<Locale> offered) {
        if (request == null) {
            return offered.getFirst();
        }
        return chosen(request, offered)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> known(locale.getLanguage(), offered).stream())
                        .findFirst())
                .orElse(offered.getFirst());
    }

    private static Optional<Locale> chosen(VaadinRequest request, List<Locale> offered) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (COOKIE.equals(cookie.getName())) {
                return known(cookie.getValue(), offered);
            }
        }
        return Optional.empty();
    }

    private static Optional<Locale> known(String language, List<Locale> offered) {
        return offered.stream()
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
