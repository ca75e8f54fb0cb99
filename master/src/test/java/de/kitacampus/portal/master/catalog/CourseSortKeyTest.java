package de.kitacampus.portal.master.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CourseSortKeyTest {

    @Test
    void the_database_sorts_numbers_as_people_do() {
        List<CourseNumber> numbers = Stream.of("11.3.01", "2.f3.0w1", "1.10.01", "1.9.04", "2.1", "1.9", "2.1.1")
                .map(CourseNumber::of)
                .toList();
        assertThat(numbers.stream().sorted(Comparator.comparing(CourseSortKey::of)))
                .containsExactlyElementsOf(numbers.stream().sorted().toList());
    }
}
