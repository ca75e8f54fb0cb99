package de.kitacampus.portal.slave.content.web;

import de.kitacampus.portal.slave.content.ContentFiles;
import de.kitacampus.portal.slave.content.ContentPaths;
import de.kitacampus.portal.slave.content.FileKind;
import de.kitacampus.portal.slave.content.VersionId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files and links of own content. Whatever is in a file, it runs nothing here: its type is fixed, and its page may load and run nothing.
 *
 * @see "Design decision: DD136-20261122-files-of-strangers.md"
 */
@RestController
class ContentFileController {

    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final String SANDBOX = NOTHING + "; img-src 'self'; media-src 'self'; sandbox";
    /** Browsers show no PDF in a sandbox; their viewer is one itself. */
    private static final String VIEWER = NOTHING + "; object-src 'self'";

    private final ContentFiles files;

    ContentFileController(ContentFiles files) {
        this.files = files;
    }

    @GetMapping(ContentPaths.FILES + "{id}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @RequestParam(required = false) @Nullable String download) {
        return files.file(new VersionId(id))
                .map(file -> answer(file, download != null || file.kind().view() == FileKind.View.DOWNLOAD))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> answer(ContentFiles.Served file, boolean download) {
        ContentDisposition.Builder disposition =
                download ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(file.hash())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", file.kind() == FileKind.PDF ? VIEWER : SANDBOX)
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(new FileSystemResource(file.path()));
    }

    @GetMapping(ContentPaths.LINKS + "{id}")
    ResponseEntity<Void> link(@PathVariable UUID id) {
        return files.link(new VersionId(id))
                .map(address -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(address))
                        .cacheControl(CacheControl.noStore())
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
