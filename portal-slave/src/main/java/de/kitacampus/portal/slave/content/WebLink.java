package de.kitacampus.portal.slave.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address elsewhere: http or https with a host, without a name and password in it. */
record WebLink(String address, String host) {

    static final int MAX = 2000;

    static Optional<WebLink> of(String text) {
        String plain = text.strip();
        String whole = plain.matches("(?i)www\\..*") ? "https://" + plain : plain;
        try {
            URI uri = new URI(whole);
            String host = uri.getHost();
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && host != null && uri.getUserInfo() == null && whole.length() <= MAX
                    ? Optional.of(new WebLink(uri.toASCIIString(), host))
                    : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }
}
