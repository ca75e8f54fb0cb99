package de.kitacampus.portal.slave.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest(name = "{0} breaks {1}")
    @CsvSource({
        "neunlang1, security.password.short",
        "bertaberta, security.password.name",
        "BertaBerta, security.password.name",
        "Passwort123, security.password.common",
        "aaaaaaaaaaaa, security.password.common",
    })
    void each_rule_refuses_with_its_own_sentence(String password, String key) {
        assertThat(PasswordRules.firstBroken("bertaberta", password)).contains(key);
    }

    @Test
    void ten_and_128_characters_are_allowed_129_are_not() {
        assertThat(PasswordRules.firstBroken("berta", "zehnlang12")).isEmpty();
        assertThat(PasswordRules.firstBroken("berta", "abcd".repeat(32))).isEmpty();
        assertThat(PasswordRules.firstBroken("berta", "abcd".repeat(32) + "e")).contains("security.password.long");
    }
}
