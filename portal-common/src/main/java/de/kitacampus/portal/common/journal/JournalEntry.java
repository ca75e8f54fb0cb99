package de.kitacampus.portal.common.journal;

/**
 * One event at its place in the journal. The payload is kept as the exact text that was hashed, so that no side ever has to
 * write the same JSON twice.
 *
 * @param sequence gapless number within the epoch, from 1
 * @param payload the event as JSON text
 */
public record JournalEntry(long sequence, String payload) {}
