package de.kitacampus.portal.common.signing;

import java.net.URI;

/**
 * The request as it arrived.
 *
 * @param method HTTP method in capitals
 * @param url absolute URL under which the master is known, with the query
 * @param body raw bytes of the body
 */
public record RequestFacts(String method, URI url, byte[] body) {}
