package de.kitacampus.portal.master.attestations.web;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.rates.CallerRates;
import de.kitacampus.portal.master.attestations.AttestationKeys;
import de.kitacampus.portal.master.attestations.AttestationsProperties;
import de.kitacampus.portal.master.attestations.PublicCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether a certificate is genuine, for anybody. Names and codes never come here: they stay behind the {@code #} of the address or in
 * fields without a name.
 */
@RestController
class VerifyController {

    static final String KEYS = "/.well-known/jwks.json";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType JOSE = MediaType.parseMediaType("application/jose");
    private static final Duration KEYS_KEPT = Duration.ofMinutes(10);

    private final PublicCheck check;
    private final AttestationKeys keys;
    private final VerifyPages pages;
    private final CallerRates rates;

    VerifyController(
            PublicCheck check,
            AttestationKeys keys,
            VerifyPages pages,
            AttestationsProperties properties,
            Clock clock) {
        this.check = check;
        this.keys = keys;
        this.pages = pages;
        this.rates = CallerRates.perMinute(properties.checksPerMinute(), clock);
    }

    /** The form; with a number from a browser without script, the way to its page. */
    @GetMapping("/verify")
    ResponseEntity<String> form(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        VerifyTexts texts = texts(lang, request);
        if (number == null || number.isBlank()) {
            return answer(HttpStatus.OK).body(pages.empty(texts));
        }
        return CertificateNumber.typed(number)
                .map(typed -> toItsPage(typed, texts))
                .orElseGet(() -> typingError(texts, number));
    }

    @GetMapping("/verify/{number}")
    ResponseEntity<String> page(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        VerifyTexts texts = texts(lang, request);
        Optional<CertificateNumber> typed = CertificateNumber.typed(number);
        if (typed.isEmpty()) {
            return typingError(texts, number);
        }
        return typed.get().value().equals(number)
                ? limited(request, texts, () -> shown(typed.get(), texts))
                : toItsPage(typed.get(), texts);
    }

    private ResponseEntity<String> shown(CertificateNumber number, VerifyTexts texts) {
        return check.find(number)
                .map(found -> answer(HttpStatus.OK).body(pages.found(texts, number, found)))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND).body(pages.notice(texts, "unknown", number.value())));
    }

    /** The signed bytes, for whoever checks them with a program of her own. */
    @GetMapping("/verify/{number}/attestation")
    ResponseEntity<String> attestation(@PathVariable String number, HttpServletRequest request) {
        return limited(request, texts(null, request), () -> CertificateNumber.typed(number)
                .flatMap(check::find)
                .map(found -> ResponseEntity.ok()
                        .contentType(JOSE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + found.attestation().number() + ".jws\"")
                        .cacheControl(CacheControl.noStore())
                        .body(found.jws()))
                .orElseGet(() -> ResponseEntity.notFound().build()));
    }

    @GetMapping(KEYS)
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(KEYS_KEPT).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .body(keys.jwks());
    }

    private ResponseEntity<String> typingError(VerifyTexts texts, String typed) {
        String shown = typed.length() > 40 ? typed.substring(0, 40) : typed;
        return answer(HttpStatus.BAD_REQUEST).body(pages.notice(texts, "typo", shown));
    }

    private static ResponseEntity<String> toItsPage(CertificateNumber number, VerifyTexts texts) {
        return answer(HttpStatus.SEE_OTHER)
                .location(URI.create(
                        "/verify/" + number + "?lang=" + texts.locale().getLanguage()))
                .build();
    }

    private ResponseEntity<String> limited(HttpServletRequest request, VerifyTexts texts, Shown page) {
        return rates.waiting(request.getRemoteAddr())
                .map(wait -> answer(HttpStatus.TOO_MANY_REQUESTS)
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                String.valueOf(wait.plusMillis(999).toSeconds()))
                        .body(pages.notice(texts, "busy", "")))
                .orElseGet(page::get);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noStore());
    }

    private static VerifyTexts texts(@Nullable String wanted, HttpServletRequest request) {
        if (wanted != null) {
            return VerifyTexts.in(wanted.equals("en") ? Locale.ENGLISH : Locale.GERMAN);
        }
        boolean silent = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null;
        return VerifyTexts.in(silent ? Locale.GERMAN : request.getLocale());
    }

    private interface Shown {
        ResponseEntity<String> get();
    }
}
