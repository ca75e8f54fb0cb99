package de.kitacampus.portal.slave.certificates.web;

import de.kitacampus.portal.slave.certificates.CertificateDocuments;
import de.kitacampus.portal.slave.certificates.CertificateId;
import de.kitacampus.portal.slave.certificates.CertificatePaths;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A certificate as PDF, for those who may have it; for all others there is no such file. */
@RestController
class CertificateFileController {

    private final CertificateDocuments documents;

    CertificateFileController(CertificateDocuments documents) {
        this.documents = documents;
    }

    @GetMapping(CertificatePaths.FILES + "{id}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang, Locale reader) {
        Locale language = lang == null ? reader : Locale.of(lang.equals("en") ? "en" : "de");
        return documents
                .pdf(new CertificateId(id), language)
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(document.fileName(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(document.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
