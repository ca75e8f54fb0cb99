package de.kitacampus.portal.common.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UsageBatchTest {

    private static UsageBatch close(List<JournalEntry> entries) {
        return UsageBatch.close(PortalId.random(), 1, UUID.randomUUID(), JournalHash.START, TestJournal.NOON, entries);
    }

    private static List<JournalEntry> entries(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(sequence -> new JournalEntry(sequence, "event " + sequence))
                .toList();
    }

    @Test
    void a_batch_holds_1_to_500_entries() {
        assertThat(close(entries(1, 1)).lastSequence()).isEqualTo(1);
        assertThat(close(entries(1, 500)).lastSequence()).isEqualTo(500);
        assertThatThrownBy(() -> close(entries(1, 501))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> close(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sequence_numbers_have_no_gap_and_no_repeat() {
        for (List<Long> numbers : List.of(List.of(1L, 3L), List.of(1L, 1L), List.of(2L, 1L))) {
            List<JournalEntry> entries = new ArrayList<>();
            numbers.forEach(number -> entries.add(new JournalEntry(number, "x")));
            assertThatThrownBy(() -> close(entries)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_hash_depends_on_order_number_and_every_character() {
        JournalHash hash = JournalHash.START.then(entries(1, 3));

        assertThat(hash).isEqualTo(JournalHash.START.then(entries(1, 2)).then(entries(3, 3)));
        assertThat(hash).isNotEqualTo(JournalHash.START.then(entries(2, 4)));
        assertThat(hash).isNotEqualTo(JournalHash.START.then(entries(1, 2)));
        assertThat(JournalHash.START.then(new JournalEntry(1, "ä")))
                .isNotEqualTo(JournalHash.START.then(new JournalEntry(1, "a")));
    }

    @Test
    void the_chain_is_what_its_definition_says() {
        // printf '\0…(32) \0\0\0\0\0\0\0\1 a' | sha256sum
        assertThat(JournalHash.START.then(new JournalEntry(1, "a")).hex())
                .isEqualTo(JournalHash.sha256("\0".repeat(32) + "\0".repeat(7) + "\u0001" + "a"));
        assertThat(JournalHash.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_changed_payload_does_not_pass_the_reader() {
        UsageBatch batch = new TestJournal(TestPortal.enrolled()).close(TestJournal.booking("1.9.04"));
        String json = WireJson.write(batch);

        assertThat(WireJson.read(json, UsageBatch.class)).isEqualTo(batch);
        assertThatThrownBy(() -> WireJson.read(json.replace("39.00", "29.00"), UsageBatch.class))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("hash chain");
    }

    @Test
    void an_event_names_a_course_or_own_content() {
        String json = WireJson.write(TestJournal.booking("1.9.04"));

        assertThatThrownBy(() -> WireJson.read(json.replace("\"course\":\"1.9.04\",", ""), UsageEvent.class))
                .isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> WireJson.read(json.replaceFirst("\"userId\":\"[^\"]*\",", ""), UsageEvent.class))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("userId");
    }
}
