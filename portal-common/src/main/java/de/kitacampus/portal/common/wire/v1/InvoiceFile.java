package de.kitacampus.portal.common.wire.v1;

/**
 * A file of an invoice.
 *
 * @param fileName its name for people
 * @param mediaType its media type
 * @param content its bytes in Base64 (RFC 4648, 4)
 */
public record InvoiceFile(String fileName, String mediaType, String content) {}
