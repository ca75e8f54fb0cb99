package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.files.SafeNames;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/** Certificates as files. What is revoked is not handed out any more. */
@Service
public class CertificateDocuments {

    private final CertificateStore store;
    private final CertificateRows rows;
    private final CertificateScope scope;
    private final LookStore looks;

    CertificateDocuments(CertificateStore store, CertificateRows rows, CertificateScope scope, LookStore looks) {
        this.store = store;
        this.rows = rows;
        this.scope = scope;
        this.looks = looks;
    }

    /** For the person herself and for who may see her certificates; nothing for others. */
    public Optional<Document> pdf(CertificateId id, Locale language) {
        return store.find(id)
                .filter(row -> row.certificate().isIssued())
                .filter(row -> scope.isOwn(row.certificate()) || scope.isOffice(row.certificate()))
                .map(row -> new Document(fileName(row.certificate()), print(row, language)));
    }

    /** The certificate of a booking that holds now, for who may see it as office. */
    public Optional<Document> pdf(BookingId booking, Locale language) {
        return store.issued(booking)
                .filter(row -> scope.isOffice(row.certificate()))
                .map(row -> new Document(fileName(row.certificate()), print(row, language)));
    }

    /**
     * Everything the query finds and that may be handed out, as one zip with a folder per centre; written while it is being made.
     *
     * @param progress hears how many are written
     * @return how many there are
     */
    public int zip(CertificateQuery query, Locale language, OutputStream target, IntConsumer progress)
            throws IOException {
        List<CertificateId> ids = rows.issuedIds(query, scope.centres());
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        // A PDF is compressed in itself.
        zip.setLevel(1);
        int written = 0;
        for (CertificateId id : ids) {
            Optional<CertificateRow> row =
                    store.find(id).filter(found -> found.certificate().isIssued());
            if (row.isPresent()) {
                Certificate certificate = row.get().certificate();
                zip.putNextEntry(new ZipEntry(SafeNames.safe(certificate.centreName()) + "/" + fileName(certificate)));
                zip.write(print(row.get(), language));
                zip.closeEntry();
                zip.flush();
            }
            progress.accept(++written);
        }
        zip.finish();
        return written;
    }

    /** How many certificates {@link #zip} would hold. */
    public int zipSize(CertificateQuery query) {
        return rows.issuedIds(query, scope.centres()).size();
    }

    private byte[] print(CertificateRow row, Locale language) {
        return CertificatePdf.print(content(row), looks.find(Objects.requireNonNull(row.lookVersion())), language);
    }

    private static CertificateContent content(CertificateRow row) {
        String jws = Objects.requireNonNull(row.jws());
        return new CertificateContent(
                row.certificate().name(),
                row.birthDate(),
                row.certificate().centreName(),
                attestation(jws),
                row.code(),
                jws);
    }

    /** The signature was checked when it came in. */
    private static Attestation attestation(String jws) {
        byte[] payload = Base64.getUrlDecoder().decode(jws.split("\\.")[1]);
        return WireJson.read(new String(payload, StandardCharsets.UTF_8), Attestation.class);
    }

    static String fileName(Certificate certificate) {
        CertificateNumber number = Objects.requireNonNull(certificate.number());
        LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(certificate.passedAt()), BillingPeriod.ZONE);
        return SafeNames.safe(certificate.sortName()) + " - " + certificate.course() + " - " + day + " - " + number
                + ".pdf";
    }

    /**
     * @param fileName tells person, course, day and number
     * @param content a PDF
     */
    public record Document(String fileName, byte[] content) {}
}
