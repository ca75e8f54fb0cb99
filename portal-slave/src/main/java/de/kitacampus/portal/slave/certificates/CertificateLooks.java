package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.slave.shell.CarrierName;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the carrier's certificates look. Only administrators change it; certificates already issued keep their look. */
@Service
public class CertificateLooks {

    private final LookStore store;
    private final CertificateScope scope;
    private final ObjectProvider<CarrierName> carrier;
    private final Clock clock;

    CertificateLooks(LookStore store, CertificateScope scope, ObjectProvider<CarrierName> carrier, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** The employer's name as the master has it; empty before the enrolment. */
    public String carrierName() {
        return carrier.stream()
                .flatMap(known -> known.name().stream())
                .findFirst()
                .orElse("");
    }

    public Look current() {
        return store.current();
    }

    /** The texts every portal begins with. */
    public Look.Texts firstTexts(Locale language) {
        return LookStore.first().texts(language);
    }

    /** What is wrong with it, field by field; nothing if it can be saved. */
    public List<Problem> check(Look look) {
        List<Problem> problems = new ArrayList<>();
        checkTexts(look.german(), "de", problems);
        checkTexts(look.english(), "en", problems);
        return problems;
    }

    private static void checkTexts(Look.Texts texts, String language, List<Problem> problems) {
        if (texts.heading().isBlank()) {
            problems.add(new Problem.Missing("heading-" + language));
        }
        if (texts.body().isBlank()) {
            problems.add(new Problem.Missing("body-" + language));
        }
        if (!texts.body().isBlank()
                && texts.body().lines().noneMatch(line -> Placeholder.fill(
                                line, java.util.Map.of(Placeholder.NAME, "\0"))
                        .contains("\0"))) {
            problems.add(new Problem.NameMissing("body-" + language));
        }
        unknown("heading-" + language, texts.heading(), problems);
        unknown("body-" + language, texts.body(), problems);
        unknown("closing-" + language, texts.closing(), problems);
    }

    private static void unknown(String field, String template, List<Problem> problems) {
        Set<String> unknown = Placeholder.unknownIn(template);
        if (!unknown.isEmpty()) {
            problems.add(new Problem.Unknown(field, String.join(", ", unknown)));
        }
    }

    /**
     * Certificates issued from now on look like this.
     *
     * @return false if the account may not, the look has problems, or somebody else saved at the same moment
     */
    @Transactional
    public boolean save(Look look) {
        return scope.isAdmin() && check(look).isEmpty() && store.save(look, clock.instant());
    }

    /** A certificate of an invented person as a picture (PNG). */
    public byte[] preview(Look look, Sample sample, Locale language) {
        return CertificatePdf.picture(sample(sample), look, language);
    }

    private CertificateContent sample(Sample sample) {
        Instant now = clock.instant();
        VerificationCode code = VerificationCode.of(new byte[VerificationCode.BYTES]);
        Attestation attestation = new Attestation(
                "https://kita-campus.example",
                now.getEpochSecond(),
                new CertificateNumber("00000-00000"),
                CourseNumber.of("1.9.04"),
                "Belehrung nach § 43 Infektionsschutzgesetz",
                3,
                new BigDecimal("92.5"),
                80,
                now,
                45,
                2_520,
                "§ 43 Abs. 4 IfSG",
                new PortalId(new UUID(0, 0)),
                CustomerNumber.of("AAA-00000"),
                sample.carrier(),
                NameCommitment.to(code, sample.name(), null));
        return new CertificateContent(sample.name(), null, sample.centre(), attestation, code, "");
    }

    /** Whom the preview shows. */
    public record Sample(String name, String carrier, String centre) {}

    /** What keeps a look from being saved; each names its field, e.g. {@code body-de}. */
    public sealed interface Problem {

        String field();

        record Missing(String field) implements Problem {}

        /** A certificate must say whose it is. */
        record NameMissing(String field) implements Problem {}

        /** @param placeholders as written */
        record Unknown(String field, String placeholders) implements Problem {}
    }
}
