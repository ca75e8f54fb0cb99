package de.kitacampus.portal.common.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeNamesTest {

    @Test
    void separators_and_control_characters_become_a_line() {
        assertThat(SafeNames.safe("Müller/Maier: \"§ 43\"\n?")).isEqualTo("Müller_Maier_ _§ 43___");
        assertThat(SafeNames.safe("..\\..")).isEqualTo(".._");
    }

    @Test
    void nothing_but_points_and_spaces_is_a_name_all_the_same() {
        assertThat(SafeNames.safe(" .. ")).isEqualTo("_");
        assertThat(SafeNames.safe("")).isEqualTo("_");
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        String longest = SafeNames.safe("a".repeat(79) + "😀" + "b".repeat(50));
        assertThat(longest).startsWith("a".repeat(79)).hasSizeLessThanOrEqualTo(81);
        assertThat(Character.isHighSurrogate(longest.charAt(longest.length() - 1)))
                .isFalse();
    }

    @Test
    void the_second_of_a_name_gets_a_number() {
        SafeNames names = new SafeNames();
        assertThat(names.once("Belege/scan.png")).isEqualTo("Belege/scan.png");
        assertThat(names.once("Belege/Scan.png")).isEqualTo("Belege/Scan (2).png");
        assertThat(names.once("Belege/scan.png")).isEqualTo("Belege/scan (3).png");
        assertThat(names.once("a.b/scan")).isEqualTo("a.b/scan");
        assertThat(names.once("a.b/scan")).isEqualTo("a.b/scan (2)");
    }
}
