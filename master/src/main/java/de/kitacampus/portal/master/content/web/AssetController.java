package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.content.Playing;
import de.kitacampus.portal.master.content.Playing.Access;
import de.kitacampus.portal.master.content.Playing.Asset;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Streams the files of a session's own package version: no right, no bytes. */
@RestController
class AssetController {

    private static final Logger LOG = LoggerFactory.getLogger(AssetController.class);

    private final Playing playing;
    private final FetchRates rates;

    AssetController(Playing playing, FetchRates rates) {
        this.playing = playing;
        this.rates = rates;
    }

    @GetMapping("/play/s/{id}/c/**")
    ResponseEntity<Resource> asset(@PathVariable UUID id, HttpServletRequest request) {
        if (!(playing.access(id, Secrets.of(request)) instanceof Access.Granted(var session))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (!rates.allows(id)) {
            LOG.warn("session {} fetches faster than anyone learns", id);
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", "10")
                    .build();
        }
        return playing.asset(session, path(session, request))
                .map(AssetController::bytes)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String path(PlaySession session, HttpServletRequest request) {
        String raw = request.getRequestURI().substring((Secrets.path(session.id()) + "/c/").length());
        return UriUtils.decode(raw, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<Resource> bytes(Asset asset) {
        return PageHeaders.course(ResponseEntity.ok())
                .contentType(MediaType.parseMediaType(asset.mediaType()))
                .eTag("\"" + asset.hash() + "\"")
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable())
                .body(new FileSystemResource(asset.file()));
    }
}
