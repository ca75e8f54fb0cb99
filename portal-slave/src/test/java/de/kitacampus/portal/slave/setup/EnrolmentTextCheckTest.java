package de.kitacampus.portal.slave.setup;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.slave.setup.EnrolmentTextCheck.Outcome;
import org.junit.jupiter.api.Test;

class EnrolmentTextCheckTest {

    final String fingerprint = SigningKey.generate().keyId();
    final String text = "https://kurse.example.org#abcdefghijklmnopqrstuvwxyz0." + fingerprint;

    @Test
    void a_whole_text_is_readable() {
        assertThat(EnrolmentTextCheck.check(text)).isInstanceOf(Outcome.Readable.class);
    }

    @Test
    void white_space_from_a_mail_does_no_harm() {
        assertThat(EnrolmentTextCheck.check("  " + text.substring(0, 30) + "\r\n " + text.substring(30) + "\n"))
                .isInstanceOf(Outcome.Readable.class);
    }

    @Test
    void nothing_is_told_apart_from_something_wrong() {
        assertThat(EnrolmentTextCheck.check(" \n")).isEqualTo(new Outcome.Empty());
    }

    @Test
    void a_character_changed_by_a_word_processor_is_named() {
        assertThat(EnrolmentTextCheck.check(text.replace("https", "„https")))
                .isEqualTo(new Outcome.WrongCharacter("„"));
    }

    @Test
    void a_text_cut_short_is_incomplete() {
        assertThat(EnrolmentTextCheck.check(text.substring(0, text.length() - 1)))
                .isEqualTo(new Outcome.Incomplete());
        assertThat(EnrolmentTextCheck.check("https://kurse.example.org")).isEqualTo(new Outcome.Incomplete());
        assertThat(EnrolmentTextCheck.check(fingerprint)).isEqualTo(new Outcome.Incomplete());
    }
}
