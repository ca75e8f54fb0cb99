package de.kitacampus.portal.slave.settings.web;

import de.kitacampus.portal.slave.settings.PublicPages;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The carrier's logo, also for the sign-in page. What is stored was drawn anew by the portal, so it is a PNG and nothing else. */
@RestController
class LogoController {

    private final PublicPages pages;

    LogoController(PublicPages pages) {
        this.pages = pages;
    }

    @GetMapping(PublicPages.LOGO)
    ResponseEntity<byte[]> logo(@RequestParam(name = "v", defaultValue = "0") int version) {
        return pages.logo(version)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
