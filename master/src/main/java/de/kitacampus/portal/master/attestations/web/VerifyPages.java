package de.kitacampus.portal.master.attestations.web;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.master.attestations.PublicCheck.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Fills the page; every value is escaped, only the parts made here are not. */
@Component
class VerifyPages {

    private final String page = template("verify/page.html");
    private final String found = template("verify/found.html");
    private final String notice = template("verify/notice.html");

    /** The form alone. */
    String empty(VerifyTexts texts) {
        return page(texts, "/verify", "", "");
    }

    String found(VerifyTexts texts, CertificateNumber number, Found check) {
        Attestation one = check.attestation();
        Revocation revoked = check.revocation();
        String verdict = revoked == null ? "genuine-number" : "revoked";
        Map<String, String> values = new LinkedHashMap<>();
        values.put("state", revoked == null ? "genuine" : "revoked");
        values.put("commitment", one.commitment().hex());
        values.put("verdict.title", escaped(texts.get(verdict + ".title", number.value())));
        values.put("verdict.text", escaped(verdictText(texts, revoked)));
        values.put("facts", facts(texts, one));
        values.put("proof", "/verify/" + number + "/attestation");
        return page(texts, "/verify/" + number, number.value(), filled(found, texts, values));
    }

    private static String verdictText(VerifyTexts texts, @Nullable Revocation revoked) {
        return revoked == null
                ? texts.get("genuine-number.text")
                : texts.get(
                                revoked.byCarrier() ? "revoked.by-carrier" : "revoked.by-provider",
                                texts.formats().date(revoked.revokedAt()))
                        + " " + reason(texts, revoked);
    }

    private static String reason(VerifyTexts texts, Revocation revoked) {
        return texts.get("reason."
                + RevocationReason.named(revoked.reason())
                        .orElse(RevocationReason.OTHER)
                        .name());
    }

    private static String facts(VerifyTexts texts, Attestation one) {
        Formats formats = texts.formats();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("number", one.number().value());
        facts.put("course", one.courseTitle() + " (" + one.course() + ")");
        facts.put("version", String.valueOf(one.packageVersion()));
        facts.put("date", formats.date(one.passedAt()));
        if (one.scorePercent() != null) {
            facts.put("score", formats.percent(one.scorePercent()));
        }
        if (one.learningMinutes() > 0) {
            facts.put("scope", formats.duration(Duration.ofMinutes(one.learningMinutes())));
        }
        if (one.totalSeconds() > 0) {
            facts.put("time", formats.duration(Duration.ofSeconds(one.totalSeconds())));
        }
        if (one.legalBasis() != null) {
            facts.put("legal-basis", one.legalBasis());
        }
        facts.put("employer", one.carrierName());
        return facts.entrySet().stream()
                .map(fact -> "        <dt>" + escaped(texts.get("fact." + fact.getKey())) + "</dt><dd id=\"fact-"
                        + fact.getKey() + "\">" + escaped(fact.getValue()) + "</dd>")
                .collect(Collectors.joining("\n"));
    }

    /**
     * @param what {@code unknown}, {@code typo} or {@code busy}
     * @param typed what stands in the field again
     */
    String notice(VerifyTexts texts, String what, String typed) {
        Map<String, String> values = Map.of(
                "state", what,
                "verdict.title", escaped(texts.get(what + ".title")),
                "verdict.text", escaped(texts.get(what + ".text")));
        return page(texts, "/verify", typed, filled(notice, texts, values));
    }

    private String page(VerifyTexts texts, String path, String number, String result) {
        String current = "aria-current=\"true\"";
        boolean german = texts.locale().getLanguage().equals("de");
        return filled(
                page,
                texts,
                Map.of(
                        "language",
                        texts.locale().getLanguage(),
                        "path",
                        path,
                        "number",
                        escaped(number),
                        "de-current",
                        german ? current : "",
                        "en-current",
                        german ? "" : current,
                        "result",
                        result));
    }

    private static String filled(String template, VerifyTexts texts, Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
            int close = template.indexOf("}}", open);
            String key = template.substring(open + 2, close);
            String value = values.get(key);
            text.append(template, at, open).append(value == null ? escaped(texts.get(key)) : value);
            at = close + 2;
        }
        return text.append(template.substring(at)).toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String template(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
