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
 * @param folder where packages lie
 * @param maxUnpacked most bytes a package may have when unpacked
 * @param maxEntries most entries a package may have
 * @param ticketLife how long a launch ticket lives
 * @param idle how long a session lives without a sign of life
 * @param burst how many files a session may fetch at once
 * @param perSecond how many files a session may fetch per second in the long run
 * @param grantLife how long the right to fetch files is remembered, see {@link Grants}
 */
@ConfigurationProperties("portal.content")
public record ContentSettings(
        URI baseUrl,
        Path folder,
        @DefaultValue("1GB") DataSize maxUnpacked,
        @DefaultValue("20000") int maxEntries,
        @DefaultValue("60s") Duration ticketLife,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("3000") int burst,
        @DefaultValue("50") int perSecond,
        @DefaultValue("1s") Duration grantLife) {

    /**
     * Whether a request to this host and port is one to the content origin. A proxy that ends TLS hides the usual port, so a
     * port counts only where the address names one.
     */
    public boolean isContentHost(String host, int port) {
        return baseUrl.getHost().equalsIgnoreCase(host) && (baseUrl.getPort() < 0 || baseUrl.getPort() == port);
    }

    /** Whether cookies may travel over https only. */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** An address on the content origin. */
    public String url(String path) {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    static int portOf(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
