package de.kitacampus.portal.master.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens every session in the language of the reader's cookie, else in the browser's; German for all who read neither. */
@Component
class Languages implements VaadinServiceInitListener {

    private static final String COOKIE = "language";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setLocale(preferred(start.getRequest())));
    }

    /** Shows everything in this language from now on, in this session and the next. */
    static void choose(UI ui, Locale language) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            response.addCookie(cookie(language));
        }
        VaadinSession.getCurrent().setLocale(language);
        ui.getPage().reload();
    }

    private static Cookie cookie(Locale language) {
        Cookie cookie = new Cookie(COOKIE, language.getLanguage());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Locale preferred(VaadinRequest request) {
        return Stream.concat(chosen(request.getCookies()).stream(), Stream.of(request.getLocale()))
                .findFirst()
                .filter(locale -> Locale.ENGLISH.getLanguage().equals(locale.getLanguage()))
                .map(_ -> Locale.ENGLISH)
                .orElse(Locale.GERMAN);
    }

    private static Optional<Locale> chosen(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(cookie -> Locale.of(cookie.getValue()))
                        .findFirst();
    }
}
