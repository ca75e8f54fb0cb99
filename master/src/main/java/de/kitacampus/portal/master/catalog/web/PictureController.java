package de.kitacampus.portal.master.catalog.web;

import de.kitacampus.portal.master.catalog.Pictures;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves pictures to everyone; a name stands for its content for ever, so browsers may keep it. */
@RestController
class PictureController {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    /** An SVG opened on its own may not do anything. */
    private static final String NOTHING_ACTIVE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping(Pictures.PATH + "{name:[0-9a-f]{64}\\.[a-z]{3,4}}")
    ResponseEntity<byte[]> picture(@PathVariable String name) {
        return pictures.find(name)
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(picture.mediaType()))
                        .cacheControl(
                                CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                        .eTag(name)
                        .header("Content-Security-Policy", NOTHING_ACTIVE)
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                        .body(picture.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
