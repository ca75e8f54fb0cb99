package de.kitacampus.portal.common.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Test
    void courses_are_sorted_group_by_group_numbers_by_their_value() {
        List<CourseNumber> sorted =
                List.of("1.2", "1.2.1", "1.9.04", "1.10.01", "2.1w1", "2.01.1", "2.f3.0w1", "11.3.01").stream()
                        .map(CourseNumber::of)
                        .toList();
        List<CourseNumber> shuffled = new ArrayList<>(sorted);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);

        assertThat(shuffled.getFirst()).isEqualTo(CourseNumber.of("1.2"));
        assertThat(shuffled.getLast()).isEqualTo(CourseNumber.of("11.3.01"));
        assertThat(shuffled.indexOf(CourseNumber.of("1.9.04")))
                .isLessThan(shuffled.indexOf(CourseNumber.of("1.10.01")));
        assertThat(shuffled.indexOf(CourseNumber.of("2.f3.0w1")))
                .isGreaterThan(shuffled.indexOf(CourseNumber.of("2.01.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9.04", "11.3.01", "2.f3.0w1", "1.1", "123456.abcdef", "1.2.3.4.5"})
    void these_are_course_numbers(String text) {
        assertThat(CourseNumber.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", ".1", "1..2", "1.A", "1.2.3.4.5.6", "1234567.1", "1.9.04 ", "1,9", "1.ä"})
    void these_are_none(String text) {
        assertThat(CourseNumber.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRA99001", "GRA-9900", "GRA-990011", "gra-99001", "GR1-99001", "GRÄ-99001", "GRA-9900١"})
    void these_are_no_customer_numbers(String text) {
        assertThat(CustomerNumber.isValid(text)).isFalse();
        assertThat(CustomerNumber.isValid("GRA-99001")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-A", "sonne", "ABCDEFGHIJKLM", "A B", "Ä"})
    void these_are_no_centre_codes(String text) {
        assertThat(CentreCode.isValid(text)).isFalse();
        assertThat(CentreCode.isValid("SONNE-1")).isTrue();
    }

    @Test
    void pseudonyms_are_random_and_tell_no_time() {
        assertThat(UserId.random().value().version()).isEqualTo(4);
        assertThat(BookingId.random().value().version()).isEqualTo(7);
    }
}
