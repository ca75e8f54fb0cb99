package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.wire.v1.Attestation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says.
 *
 * @param name the learner
 * @param birthDate her birth date, or null when it is not printed
 * @param centreName where she works
 * @param attestation what the master confirmed
 * @param code the secret that binds name and attestation
 * @param jws the attestation as signed
 */
record CertificateContent(
        String name,
        @Nullable LocalDate birthDate,
        String centreName,
        Attestation attestation,
        VerificationCode code,
        String jws) {

    /** Where to type number, code and name. */
    String verifyPage() {
        return attestation.iss() + "/verify";
    }

    /** The same with everything filled in; what stands behind the {@code #} never leaves the browser. */
    String verifyLink() {
        String birth = birthDate == null ? "" : "." + birthDate;
        return verifyPage() + "/" + attestation.number() + "#" + code.compact() + "." + encoded(name) + birth;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace(".", "%2E");
    }
}
