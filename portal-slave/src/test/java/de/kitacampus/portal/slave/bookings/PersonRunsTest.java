package de.kitacampus.portal.slave.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonRunsTest {

    private final PersonId anna = new PersonId(UUID.randomUUID());
    private final PersonId bea = new PersonId(UUID.randomUUID());
    private final PersonId cora = new PersonId(UUID.randomUUID());
    private final PersonRuns runs = new PersonRuns(
            List.of(new PersonRuns.Run(anna, 3), new PersonRuns.Run(bea, 1), new PersonRuns.Run(cora, 4)));

    @Test
    void the_first_window_begins_with_the_first_person() {
        assertThat(runs.slices(0, 2)).containsExactly(new PersonRuns.Slice(anna, 0, 2));
    }

    @Test
    void a_window_spans_several_people() {
        assertThat(runs.slices(2, 4))
                .containsExactly(
                        new PersonRuns.Slice(anna, 2, 1),
                        new PersonRuns.Slice(bea, 0, 1),
                        new PersonRuns.Slice(cora, 0, 2));
    }

    @Test
    void a_window_at_a_border_takes_nothing_of_the_neighbour() {
        assertThat(runs.slices(3, 1)).containsExactly(new PersonRuns.Slice(bea, 0, 1));
    }

    @Test
    void behind_the_last_row_there_is_nothing() {
        assertThat(runs.slices(7, 50)).containsExactly(new PersonRuns.Slice(cora, 3, 1));
        assertThat(runs.slices(8, 50)).isEmpty();
        assertThat(runs.slices(0, Integer.MAX_VALUE)).hasSize(3);
    }
}
