package de.kitacampus.portal.master.content;

import java.net.URI;
import java.net.URISyntaxException;

/** Whether an address lies below a portal's own one: same scheme, host and port, and a path that begins at a boundary. */
final class ReturnAddress {

    static final int MAX_LENGTH = 2000;

    private ReturnAddress() {}

    static boolean belongsTo(String address, String portalUrl) {
        if (address.length() > MAX_LENGTH || address.contains("\\")) {
            return false;
        }
        try {
            URI given = new URI(address);
            URI portal = new URI(portalUrl);
            return sameOrigin(given, portal) && isBelow(given.normalize().getRawPath(), portal.getRawPath());
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    private static boolean sameOrigin(URI given, URI portal) {
        return given.getHost() != null
                && given.getScheme() != null
                && given.getRawUserInfo() == null
                && given.getScheme().equalsIgnoreCase(portal.getScheme())
                && given.getHost().equalsIgnoreCase(portal.getHost())
                && ContentSettings.portOf(given) == ContentSettings.portOf(portal);
    }

    private static boolean isBelow(String path, String base) {
        String folder = base.endsWith("/") ? base : base + "/";
        return (path + "/").startsWith(folder);
    }
}
