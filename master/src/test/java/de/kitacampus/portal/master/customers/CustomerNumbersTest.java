package de.kitacampus.portal.master.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerNumbersTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "Graf Kinderbetreuung GmbH, GRA",
        "Kita-Verbund Sonnenhügel, KIT",
        "Ökumenische Kitas, OKU",
        "ß, SSX",
        "A. B., ABX",
        "4 Jahreszeiten, JAH",
        "123, XXX"
    })
    void the_letters_come_from_the_start_of_the_name(String name, String letters) {
        assertThat(CustomerNumbers.letters(name)).isEqualTo(letters);
    }
}
