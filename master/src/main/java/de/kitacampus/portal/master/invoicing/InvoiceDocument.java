package de.kitacampus.portal.master.invoicing;

/**
 * A file of an invoice, as it was issued.
 *
 * @param kind what it is
 * @param fileName its name for people
 * @param mediaType its media type
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record InvoiceDocument(Kind kind, String fileName, String mediaType, byte[] content) {

    /** What a file is. */
    public enum Kind {
        /** PDF/A-3 with the XML inside. */
        PDF,
        /** XRechnung for public carriers. */
        XRECHNUNG,
        /** What each user ID booked. */
        ANNEX
    }
}
