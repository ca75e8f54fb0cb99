package de.kitacampus.portal.slave.content;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the carrier's own courses are played: an origin of its own, so that nothing of a package ever runs with the rights of the
 * portal's pages.
 *
 * @see "Design decision: DD165-20261123-own-courses-on-an-origin-of-their-own.md"
 */
@Component
public class PlayOrigin {

    private static final int ABOVE = 10;

    private final URI portal;
    private final URI origin;
    private final int port;

    PlayOrigin(
            PlaySettings settings, @Value("${portal.base-url}") URI portal, @Value("${server.port:0}") int portalPort) {
        Integer named = settings.port();
        URI url = settings.url();
        this.portal = portal;
        port = named != null ? named : portalPort > 0 ? portalPort + ABOVE : 0;
        origin = url != null ? url : URI.create(portal.getScheme() + "://" + portal.getHost() + ":" + port);
        if (url != null && isAt(url, portal.getHost(), portOf(portal))) {
            throw new IllegalArgumentException(
                    "portal.content.url must name another host or port than portal.base-url, both are " + origin);
        }
    }

    private static int portOf(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
    }

    /** The port to be opened besides the portal's own, or 0. */
    public int port() {
        return port;
    }

    /** Whether a request is one to this origin; what comes in by its own port always is. */
    public boolean isAskedBy(String host, int hostPort, int localPort) {
        return localPort == port && port > 0 || isAt(origin, host, hostPort);
    }

    /** A proxy that ends TLS hides the usual port, so a port counts only where the address names one. */
    private static boolean isAt(URI url, String host, int port) {
        return url.getHost().equalsIgnoreCase(host) && (url.getPort() < 0 || url.getPort() == port);
    }

    /** Whether cookies may travel over https only. */
    public boolean isSecure() {
        return "https".equals(origin.getScheme());
    }

    /** An address on this origin; with an empty path the origin itself. */
    public String url(String path) {
        return at(origin, path);
    }

    /** An address of the portal, which holds the frame around the player; with an empty path its origin. */
    public String portal(String path) {
        return at(portal, path);
    }

    private static String at(URI url, String path) {
        String base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
