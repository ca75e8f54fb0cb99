package de.kitacampus.portal.common.scorm.runtime;

import java.util.Map;

/**
 * An item that was opened in a player page.
 *
 * @param run number to send with each commit
 * @param cmi what the run-time starts with, as flat element names
 */
public record Begun(int run, Map<String, String> cmi, Standing standing) {}
