package de.kitacampus.portal.master.attestations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sentences that promise no more than is true. */
class VerifyTextsTest {

    private final VerifyTexts german = VerifyTexts.in(Locale.GERMAN);
    private final VerifyTexts english = VerifyTexts.in(Locale.ENGLISH);

    @Test
    void a_code_that_was_left_out_is_asked_for_and_not_called_a_typing_error() {
        String page = new VerifyPages().empty(german);

        assertThat(page).contains("data-missing=\"Für den Namen brauchen wir auch den Prüfcode.");
        assertThat(german.get("form.code.missing")).doesNotContain("Tippfehler");
        assertThat(english.get("form.code.missing"))
                .contains("verification code")
                .doesNotContain("typing error");
    }

    @Test
    void kita_campus_never_claims_to_know_the_name() {
        assertThat(german.get("genuine.text")).startsWith("Der Name passt zum Zertifikat");
        assertThat(english.get("genuine.text")).startsWith("The name matches the certificate");
    }
}
