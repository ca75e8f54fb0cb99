package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.common.scorm.runtime.PlayPolicies;
import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.content.Playing;
import de.kitacampus.portal.master.content.Playing.Access;
import de.kitacampus.portal.master.content.Playing.Asset;
import de.kitacampus.portal.master.content.web.FetchWatch.Fetch;
import de.kitacampus.portal.master.content.web.FetchWatch.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/**
 * Streams the files of a session's own package version: no right, no bytes. A filter before all others, because a course
 * is hundreds of files and each needs only this one check.
 *
 * @see "Design decision: DD065-20261122-streaming.md"
 */
class AssetFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SESSIONS = "/play/s/";
    private static final int END_OF_ID = SESSIONS.length() + 36;
    private static final String FILES = "/c/";
    private static final String MANIFEST = "imsmanifest.xml";

    private final transient ContentSettings settings;
    private final transient Playing playing;
    private final transient FetchWatch watch;
    private final transient AssetAnswer answer;

    AssetFilter(ContentSettings settings, Playing playing, FetchWatch watch, PageHeaders headers) {
        answer = new AssetAnswer(headers);
        this.settings = settings;
        this.playing = playing;
        this.watch = watch;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        UUID session = isOfSession(path) ? id(path) : null;
        if (session == null || !settings.isContentHost(request.getServerName(), request.getServerPort())) {
            chain.doFilter(request, response);
        } else if (!isRead(request)) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (playing.recentAccess(session, Secrets.of(request)) instanceof Access.Granted(var granted)) {
            serve(granted, path.substring(END_OF_ID + FILES.length()), request, response);
        } else {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOfSession(String path) {
        return path.startsWith(FILES, END_OF_ID) && path.startsWith(SESSIONS);
    }

    private static @Nullable UUID id(String path) {
        try {
            return UUID.fromString(path.substring(SESSIONS.length(), END_OF_ID));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void serve(PlaySession session, String rawPath, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> path = decoded(rawPath);
        Asset asset = path.flatMap(known -> playing.asset(session, known)).orElse(null);
        if (asset == null) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        } else if (isServiceWorker(request)) {
            // It would outlive the course and answer in its place.
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        } else if (isAlone(request) && PlayPolicies.isActive(asset.mediaType())) {
            response.setHeader(HttpHeaders.LOCATION, settings.framedUrl(Secrets.path(session.id()) + "/"));
            refuse(response, HttpServletResponse.SC_SEE_OTHER);
        } else {
            serve(session, asset, path.orElse(""), request, response);
        }
    }

    private void serve(
            PlaySession session, Asset asset, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Fetch fetch = new Fetch(
                asset.number(), playing.assetCount(session), folder(path), isMetadata(path), fromPage(request));
        switch (watch.judge(session.id(), fetch)) {
            case Verdict.Allowed() -> answer.send(session, asset, playing, request, response);
            case Verdict.Hold() -> {
                LockSupport.parkNanos(settings.hold().toNanos());
                answer.send(session, asset, playing, request, response);
            }
            case Verdict.Wait() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
                refuse(response, 429);
            }
            case Verdict.Stop(var suspicion) -> {
                playing.stop(session, suspicion);
                refuse(response, HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }

    private static boolean isServiceWorker(HttpServletRequest request) {
        return request.getHeader("Service-Worker") != null
                || "serviceworker".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /** Whether a page of the course is to fill a window of its own, outside the player. */
    private static boolean isAlone(HttpServletRequest request) {
        return "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static Optional<String> decoded(String rawPath) {
        try {
            return Optional.of(UriUtils.decode(rawPath, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static boolean isMetadata(String path) {
        int start = path.length() - MANIFEST.length();
        boolean manifest = endsWith(path, MANIFEST) && (start == 0 || path.charAt(start - 1) == '/');
        return manifest || endsWith(path, ".xsd") || endsWith(path, ".dtd");
    }

    private static boolean endsWith(String path, String end) {
        return path.regionMatches(true, path.length() - end.length(), end, 0, end.length());
    }

    /** Browsers say with each request of a page where it comes from; older ones by the referrer only. */
    private static boolean fromPage(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Dest") != null || request.getHeader(HttpHeaders.REFERER) != null;
    }

    private static void refuse(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
