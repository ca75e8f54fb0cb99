package de.kitacampus.portal.master.sync;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Under which addresses the world knows this master. They come from the configuration, never from a request's {@code Host} or
 * {@code X-Forwarded-*} header, because the caller writes those.
 */
@Component
public class MasterAddress {

    private final String baseUrl;
    private final String contentUrl;

    /**
     * @param baseUrl {@code portal.base-url}: scheme, host and port of this master
     * @param contentUrl {@code portal.content.base-url}: where courses are played
     */
    MasterAddress(
            @Value("${portal.base-url:http://localhost:${server.port}}") String baseUrl,
            @Value("${portal.content.base-url:http://127.0.0.1:${server.port}}") String contentUrl) {
        this.baseUrl = withoutSlash(baseUrl);
        this.contentUrl = withoutSlash(contentUrl);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Audience of every signed request; without a slash at its end. */
    public String baseUrl() {
        return baseUrl;
    }

    public String contentUrl() {
        return contentUrl;
    }

    /**
     * The absolute URL of a request.
     *
     * @param path raw path of the request line
     * @param query raw query, or empty
     * @throws IllegalArgumentException if it is no URL
     */
    public URI of(String path, String query) {
        return URI.create(baseUrl + path + (query.isEmpty() ? "" : "?" + query));
    }
}
