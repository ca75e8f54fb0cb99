package de.kitacampus.portal.master.content;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of course delivery.
 *
 * @param baseUrl the content origin, scheme, host and port; must differ from the back office's
 * @param playerUrl the origin of the frame around the player: another host or port of the same site, so that no course can reach
 *     what holds it
 * @param playerPort port opened for that frame when only a port tells it from the content origin; 0 for none
 * @param folder where packages lie
 * @param maxUnpacked most bytes a package may have when unpacked
 * @param maxEntries most entries a package may have
 * @param ticketLife how long a launch ticket lives
 * @param idle how long a session lives without a sign of life
 * @param burst how many requests a session may make at once for each file of its package; 300 at least in all
 * @param perSecond how many requests for files a session may make per second in the long run
 * @param hold how long a file is held back from a session that fetches more than it learns
 * @param grantLife how long the right to fetch files is remembered, see {@link Grants}
 */
@ConfigurationProperties("portal.content")
public record ContentSettings(
        URI baseUrl,
        URI playerUrl,
        @DefaultValue("0") int playerPort,
        Path folder,
        @DefaultValue("1GB") DataSize maxUnpacked,
        @DefaultValue("20000") int maxEntries,
        @DefaultValue("60s") Duration ticketLife,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("4") int burst,
        @DefaultValue("50") int perSecond,
        @DefaultValue("250ms") Duration hold,
        @DefaultValue("1s") Duration grantLife) {

    /** @throws IllegalArgumentException if nothing would part courses from the frame that holds them */
    public ContentSettings {
        if (playerPort > 0 && isSameOrigin(baseUrl, playerUrl)) {
            throw new IllegalArgumentException("portal.content.player-url must name another host or port than"
                    + " portal.content.base-url, both are " + playerUrl);
        }
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) && portOf(one) == portOf(other);
    }

    /**
     * Whether a request to this host and port is one to the content origin. A proxy that ends TLS hides the usual port, so a
     * port counts only where the address names one.
     */
    public boolean isContentHost(String host, int port) {
        return isAt(baseUrl, host, port);
    }

    /** Whether a request to this host and port is one to the frame around the player. */
    public boolean isPlayerHost(String host, int port) {
        return isAt(playerUrl, host, port);
    }

    /** Whether the application has to open a port for the frame: behind a proxy a name of its own tells it apart. */
    public boolean needsPlayerPort() {
        return playerPort > 0 && baseUrl.getHost().equalsIgnoreCase(playerUrl.getHost());
    }

    private static boolean isAt(URI origin, String host, int port) {
        return origin.getHost().equalsIgnoreCase(host) && (origin.getPort() < 0 || origin.getPort() == port);
    }

    /** Whether cookies may travel over https only. */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** An address on the content origin. */
    public String url(String path) {
        return at(baseUrl, path);
    }

    /** An address on the origin of the frame around the player; with an empty path the origin itself. */
    public String framedUrl(String path) {
        return at(playerUrl, path);
    }

    private static String at(URI origin, String path) {
        String base = origin.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    static int portOf(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
