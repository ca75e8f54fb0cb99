package de.kitacampus.portal.slave.mail;

/** A file that goes with a mail. */
public record Attachment(String name, String mediaType, byte[] content) {}
