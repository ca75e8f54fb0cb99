package de.kitacampus.portal.master.content.web;

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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern ASSET =
            Pattern.compile("/play/s/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/c/(.*)");
    private static final Pattern METADATA = Pattern.compile("(?:.*/)?imsmanifest\\.xml|.*\\.(?:xsd|dtd)");

    private final transient ContentSettings settings;
    private final transient Playing playing;
    private final transient FetchWatch watch;
    private final transient AssetAnswer answer = new AssetAnswer();

    AssetFilter(ContentSettings settings, Playing playing, FetchWatch watch) {
        this.settings = settings;
        this.playing = playing;
        this.watch = watch;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher asset = ASSET.matcher(request.getRequestURI());
        if (!asset.matches() || !settings.isContentHost(request.getServerName(), request.getServerPort())) {
            chain.doFilter(request, response);
        } else if (!isRead(request)) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (playing.accessToFiles(UUID.fromString(asset.group(1)), Secrets.of(request))
                instanceof Access.Granted(var session)) {
            serve(session, asset.group(2), request, response);
        } else {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
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
            return;
        }
        Fetch fetch =
                new Fetch(asset.number(), playing.assetCount(session), isMetadata(path.orElse("")), fromPage(request));
        switch (watch.judge(session.id(), fetch)) {
            case Verdict.Allowed() -> answer.send(asset, playing, request, response);
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

    private static Optional<String> decoded(String rawPath) {
        try {
            return Optional.of(UriUtils.decode(rawPath, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean isMetadata(String path) {
        return METADATA.matcher(path.toLowerCase(Locale.ROOT)).matches();
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
