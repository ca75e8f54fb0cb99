package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.journal.JournalEntry;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.common.wire.v1.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a journal, read once.
 *
 * @param entry the entry
 * @param event what it says, or null if that cannot be read
 * @param problem why it cannot be read, else empty
 */
record ReadEntry(JournalEntry entry, @Nullable UsageEvent event, String problem) {

    static ReadEntry of(JournalEntry entry) {
        try {
            return new ReadEntry(entry, WireJson.read(entry.payload(), UsageEvent.class), "");
        } catch (UnreadableMessage unreadable) {
            return new ReadEntry(entry, null, String.valueOf(unreadable.getMessage()));
        }
    }

    long sequence() {
        return entry.sequence();
    }
}
