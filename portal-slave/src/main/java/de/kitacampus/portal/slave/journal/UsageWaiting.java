package de.kitacampus.portal.slave.journal;

/** A hint, published right after a commit: there is usage to send. Losing it costs seconds only. */
public record UsageWaiting() {}
