package de.kitacampus.portal.master.content.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.master.content.web.FetchWatch.Fetch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final int TOTAL = 200;

    @Test
    void whoever_steps_from_folder_to_folder_in_order_is_noticed() {
        Sweep sweep = new Sweep();

        assertThat(IntStream.range(0, 40)
                        .filter(file -> noticed(sweep, file, file / 5))
                        .findFirst())
                .hasValue(11);
    }

    @Test
    void pictures_of_one_folder_may_be_shown_in_order() {
        Sweep sweep = new Sweep();

        assertThat(IntStream.range(0, 150).anyMatch(file -> noticed(sweep, file, 0)))
                .isFalse();
    }

    @Test
    void a_page_that_asks_for_what_it_needs_is_not_in_order() {
        Sweep sweep = new Sweep();

        assertThat(IntStream.range(0, 190)
                        .anyMatch(file -> noticed(sweep, file % 2 == 0 ? file : TOTAL - file, file / 5)))
                .isFalse();
    }

    private static boolean noticed(Sweep sweep, int file, int folder) {
        return sweep.goesThroughFolders(new Fetch(file, TOTAL, "folder" + folder + "/", false, true));
    }
}
