package de.kitacampus.portal.slave.backup.web;

import de.kitacampus.portal.slave.backup.BackupPaths;
import de.kitacampus.portal.slave.backup.Backups;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Backups to be kept elsewhere, for administrators only. */
@RestController
class BackupController {

    private final Backups backups;

    BackupController(Backups backups) {
        this.backups = backups;
    }

    @GetMapping(BackupPaths.FILES + "{id}")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        return backups.file(id).map(BackupController::answer).orElseGet(() -> ResponseEntity.notFound()
                .build());
    }

    private static ResponseEntity<Resource> answer(Path file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.getFileName().toString())
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }
}
