package de.kitacampus.portal.slave.journal;

import java.util.UUID;

/**
 * A batch as it is sent, always with the same bytes.
 *
 * @param id the batch
 * @param epoch number of the journal
 * @param firstSequence first event in it
 * @param lastSequence last event in it
 * @param jws the stored compact serialization
 */
public record SealedBatch(UUID id, int epoch, long firstSequence, long lastSequence, String jws) {}
