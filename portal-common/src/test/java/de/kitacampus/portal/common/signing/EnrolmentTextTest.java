package de.kitacampus.portal.common.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTextTest {

    private static final String KEY_ID = SigningKey.generate().keyId();

    @Test
    void it_survives_a_mail_that_breaks_it_into_lines() {
        var text = new EnrolmentText(
                URI.create("https://master.example"), EnrolmentText.newCode(new SecureRandom()), KEY_ID);

        assertThat(EnrolmentText.parse(text.toString())).contains(text);
        assertThat(EnrolmentText.parse("  " + text.toString().replace("#", "\r\n #") + "\n"))
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://master.example",
                "https://master.example#code.fingerprint",
                "ftp://master.example#AAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBB",
                "#AAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBB",
                "https://master.example#AAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "https://mas ter<>#AAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBB"
            })
    void anything_else_is_no_enrolment_text(String text) {
        assertThat(EnrolmentText.parse(text)).isEmpty();
    }
}
