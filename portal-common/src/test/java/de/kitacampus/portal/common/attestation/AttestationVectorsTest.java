package de.kitacampus.portal.common.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.wire.v1.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The vectors that Java here and JavaScript on the public page must both meet; made by a third program. */
class AttestationVectorsTest {

    private final JsonNode vectors = vectors();

    private static JsonNode vectors() {
        try (InputStream in = AttestationVectorsTest.class.getResourceAsStream("/attestation/vectors.json")) {
            return WireJson.mapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void names_are_normalised_as_the_vectors_say() {
        assertThat(vectors.get("names")).isNotEmpty().allSatisfy(vector -> assertThat(
                        NameCommitment.normalised(vector.get("name").asString()))
                .isEqualTo(vector.get("normalised").asString()));
    }

    @Test
    void commitments_are_made_as_the_vectors_say() {
        assertThat(vectors.get("commitments")).isNotEmpty().allSatisfy(vector -> assertThat(
                        NameCommitment.to(code(vector), vector.get("name").asString(), birthDate(vector))
                                .hex())
                .isEqualTo(vector.get("commitment").asString()));
    }

    @Test
    void certificates_of_the_former_rule_are_still_for_their_names() {
        JsonNode former = vectors.get("former");
        assertThat(former.get("names")).isNotEmpty().allSatisfy(vector -> assertThat(
                        NameCommitment.formerlyNormalised(vector.get("name").asString()))
                .isEqualTo(vector.get("normalised").asString()));
        assertThat(former.get("commitments")).isNotEmpty().allSatisfy(vector -> assertThat(
                        new NameCommitment(vector.get("commitment").asString())
                                .isTo(code(vector), vector.get("name").asString(), birthDate(vector)))
                .isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "Zoë d’Arc, Zoë d'Arc",
                "Zoë d´Arc, zoë d`arc",
                "Anna Müller-Lüdenscheid, Anna Müller‐Lüdenscheid",
                "Anna Müller-Lüdenscheid, Anna Müller – Lüdenscheid",
                "Anna Müller-Lüdenscheid, Anna Mül\u00adler-\u200bLüdenscheid",
            })
    void a_name_may_be_typed_on_any_keyboard_and_copied_from_a_document(String printed, String typed) {
        VerificationCode code = VerificationCode.random(new Random(4));

        assertThat(NameCommitment.to(code, printed, null).isTo(code, typed, null))
                .isTrue();
        assertThat(NameCommitment.to(code, printed, null).isTo(code, typed + "x", null))
                .isFalse();
    }

    @Test
    void codes_are_printed_and_read_as_the_vectors_say() {
        assertThat(vectors.get("codes")).isNotEmpty().allSatisfy(vector -> {
            String printed = vector.get("code").asString();
            assertThat(code(vector).printed()).isEqualTo(printed);
            assertThat(VerificationCode.typed(" " + printed.toLowerCase(java.util.Locale.ROOT) + " "))
                    .contains(code(vector));
            assertThat(VerificationCode.typed(code(vector).compact())).contains(code(vector));
        });
    }

    @Test
    void numbers_are_read_as_the_vectors_say() {
        assertThat(vectors.get("numbers")).isNotEmpty().allSatisfy(vector -> assertThat(
                        CertificateNumber.typed(vector.get("typed").asString()).map(CertificateNumber::value))
                .isEqualTo(Optional.ofNullable(
                        vector.get("number").isNull()
                                ? null
                                : vector.get("number").asString())));
    }

    @Test
    void every_single_typing_error_in_a_number_is_found() {
        String number = CertificateNumber.random(new Random(1)).value();
        for (int at = 0; at < number.length(); at++) {
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                String wrong = number.substring(0, at) + other + number.substring(at + 1);
                if (number.charAt(at) != '-' && number.charAt(at) != other) {
                    assertThat(CertificateNumber.typed(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void every_exchange_of_two_symbols_in_a_number_is_found() {
        String number = CertificateNumber.random(new Random(2)).value().replace("-", "");
        for (int one = 0; one < number.length(); one++) {
            for (int other = one + 1; other < number.length(); other++) {
                StringBuilder exchanged = new StringBuilder(number);
                exchanged.setCharAt(one, number.charAt(other));
                exchanged.setCharAt(other, number.charAt(one));
                if (!exchanged.toString().equals(number)) {
                    assertThat(CertificateNumber.typed(exchanged.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void random_numbers_and_codes_are_valid_and_differ() {
        Random random = new Random(3);
        CertificateNumber number = CertificateNumber.random(random);
        VerificationCode code = VerificationCode.random(random);
        assertThat(CertificateNumber.typed(number.value())).contains(number);
        assertThat(CertificateNumber.random(random)).isNotEqualTo(number);
        assertThat(VerificationCode.typed(code.printed())).contains(code);
        assertThat(VerificationCode.random(random)).isNotEqualTo(code);
        assertThat(code.toString()).doesNotContain(code.compact());
    }

    @Test
    void what_is_no_number_code_or_commitment_is_refused() {
        assertThatThrownBy(() -> new CertificateNumber("3D25V-T4F59")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CertificateNumber("3D25VT4F58")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NameCommitment("EF".repeat(32))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerificationCode.of(new byte[15])).isInstanceOf(IllegalArgumentException.class);
        assertThat(VerificationCode.typed("Z".repeat(28))).isEmpty();
        assertThat(VerificationCode.typed("Z".repeat(1000))).isEmpty();
    }

    private static VerificationCode code(JsonNode vector) {
        return VerificationCode.of(HexFormat.of().parseHex(vector.get("salt").asString()));
    }

    private static @Nullable LocalDate birthDate(JsonNode vector) {
        return vector.get("birthDate").isNull()
                ? null
                : LocalDate.parse(vector.get("birthDate").asString());
    }
}
