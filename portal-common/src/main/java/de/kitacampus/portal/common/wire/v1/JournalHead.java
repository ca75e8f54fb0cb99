package de.kitacampus.portal.common.wire.v1;

/**
 * The end of a journal.
 *
 * @param epoch number of the journal, 1 first; a portal restored from a backup begins a new one
 * @param sequence the last sequence number, 0 when the journal is empty
 * @param hash the chain's hash after that number, lower-case hexadecimal
 */
public record JournalHead(int epoch, long sequence, String hash) {}
