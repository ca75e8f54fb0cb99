package de.kitacampus.portal.slave.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    @ParameterizedTest
    @CsvSource({"#000000,21", "#ffffff,1", "#767676,4.54", "#0b6b74,6.2"})
    void contrast_to_white_is_that_of_wcag(String hex, double contrast) {
        assertThat(colour(hex).contrastToWhite()).isCloseTo(contrast, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#767676", "#0b6b74", "#c00000"})
    void a_readable_colour_is_its_own_neighbour(String hex) {
        assertThat(colour(hex).readable()).isEqualTo(colour(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#777777", "#ffcc00", "#7fd1d8", "#ffffff", "#ff8800"})
    void an_unreadable_colour_has_a_readable_neighbour(String hex) {
        assertThat(colour(hex).isReadable()).isFalse();
        assertThat(colour(hex).readable().contrastToWhite()).isBetween(4.5, 5.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#0b6b74", "#ffcc00", "#2b0057"})
    void at_night_every_colour_can_be_read(String hex) {
        assertThat(colour(hex).atNight().contrast(Colour.NIGHT)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void what_is_no_colour_is_none() {
        assertThat(Colour.parse("rot")).isEmpty();
        assertThat(Colour.parse("#12345")).isEmpty();
        assertThat(Colour.parse("red;}*{display:none")).isEmpty();
        assertThat(colour("A1B2C3").hex()).isEqualTo("#a1b2c3");
    }

    private static Colour colour(String hex) {
        return Colour.parse(hex).orElseThrow();
    }
}
