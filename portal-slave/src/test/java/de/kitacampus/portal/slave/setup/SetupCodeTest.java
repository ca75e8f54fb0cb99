package de.kitacampus.portal.slave.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SetupCodeTest {

    @Test
    void without_a_code_everybody_may_set_up() {
        assertThat(new SetupCode(" ").required()).isFalse();
        assertThat(new SetupCode("").fits("")).isTrue();
    }

    @Test
    void only_the_operators_code_fits() {
        SetupCode code = new SetupCode("Kastanie-7");
        assertThat(code.fits("Kastanie-8")).isFalse();
        assertThat(code.fits("")).isFalse();
        assertThat(code.fits(" Kastanie-7 ")).isTrue();
    }

    @Test
    void guessing_ends_after_twenty_wrong_codes() {
        SetupCode code = new SetupCode("Kastanie-7");
        for (int guess = 0; guess < 19; guess++) {
            code.fits("guess " + guess);
        }
        assertThat(code.fits("Kastanie-7")).isTrue();
        code.fits("one more");
        assertThat(code.fits("Kastanie-7")).isFalse();
    }
}
