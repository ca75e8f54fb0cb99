package de.kitacampus.portal.slave.content.web;

import de.kitacampus.portal.common.scorm.runtime.PlayPolicies;
import de.kitacampus.portal.common.scorm.runtime.PlayerPage;
import de.kitacampus.portal.slave.content.OwnPlaying.Asset;
import de.kitacampus.portal.slave.content.PlayAccess;
import de.kitacampus.portal.slave.content.PlayOrigin;
import de.kitacampus.portal.slave.content.PlaySession;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages and files of the player with the headers that fence courses in. */
@Component
class PlayAnswers {

    /** Of the portal: an open player asks there, so that a person who learns is not signed out meanwhile. */
    static final String PRESENCE = "/own-play/here";

    private static final String CSP = "Content-Security-Policy";
    private static final String PERMISSIONS = "Permissions-Policy";

    private final PlayerPage pages;
    private final PlayOrigin origin;

    PlayAnswers(PlayerPage pages, PlayOrigin origin) {
        this.pages = pages;
        this.origin = origin;
    }

    ResponseEntity<String> frame(UUID session) {
        return html(HttpStatus.OK, PlayPolicies.frame(origin.url(""), true))
                .header(PERMISSIONS, PlayPolicies.NO_DEVICES)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("X-Frame-Options", "DENY")
                .body(pages.frame(origin.url(""), PlayCookie.path(session), PRESENCE));
    }

    ResponseEntity<String> player(PlayerPage.Play play) {
        return html(HttpStatus.OK, PlayPolicies.player(origin.portal("")))
                .header(PERMISSIONS, PlayPolicies.NO_DEVICES_AND_NO_FULL_SCREEN)
                .body(pages.player(play));
    }

    ResponseEntity<String> ended(PlaySession session, PlayAccess.Reason reason, String returnUrl) {
        return message(HttpStatus.GONE, session.language(), "ended." + reason.name(), returnUrl);
    }

    ResponseEntity<String> message(HttpStatus status, String language, String key, @Nullable String returnUrl) {
        return html(status, PlayPolicies.message(origin.portal("")))
                .header(PERMISSIONS, PlayPolicies.NO_DEVICES_AND_NO_FULL_SCREEN)
                .body(pages.message(language, key, origin.portal(""), returnUrl));
    }

    private static ResponseEntity.BodyBuilder html(HttpStatus status, String policy) {
        return noStore(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(CSP, policy)
                .header("Origin-Agent-Cluster", "?1")
                .header("X-DNS-Prefetch-Control", "off")
                .header("Referrer-Policy", "no-referrer");
    }

    /** A day's cache that never asks again: the address of a file belongs to one session. */
    ResponseEntity<Resource> file(Asset asset) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.mediaType()))
                .header(CSP, PlayPolicies.course(origin.portal(""), asset.mediaType()))
                .header(PERMISSIONS, PlayPolicies.NO_DEVICES_AND_NO_FULL_SCREEN)
                .header("Origin-Agent-Cluster", "?1")
                .header("X-DNS-Prefetch-Control", "off")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "max-age=86400, private, immutable")
                .eTag(asset.hash())
                .body(new FileSystemResource(asset.file()));
    }

    static ResponseEntity.BodyBuilder noStore(HttpStatus status) {
        return ResponseEntity.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
