package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.files.SafeNames;
import de.kitacampus.portal.slave.certificates.CertificateDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * An evidence folder with what it rests on: PDF and Excel, and for each rule the certificates and the scans of the trainings that the
 * folder names. A certificate that was revoked since is left out, as is the scan of a person who was erased.
 *
 * @see "Design decision: DD101-20261122-evidence-folder.md"
 */
@Component
class FolderZip {

    private final CertificateDocuments certificates;
    private final ProofStore proofs;

    FolderZip(CertificateDocuments certificates, ProofStore proofs) {
        this.certificates = certificates;
        this.proofs = proofs;
    }

    /**
     * @param name of PDF and Excel, without an ending
     */
    void write(Folder folder, String name, Locale language, OutputStream out, EvidenceFolders.Progress progress)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // PDF, pictures and Excel are compressed in themselves.
        zip.setLevel(1);
        int all = folder.lines();
        entry(zip, name + ".pdf", FolderPdf.print(folder, language, lines -> progress.written(lines / 2, all)));
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        FolderSheet.write(folder, language, sheet);
        entry(zip, name + ".xlsx", sheet.toByteArray());
        SafeNames names = new SafeNames();
        int lines = 0;
        for (Folder.Section section : folder.sections()) {
            String shelf = FolderTexts.in(language).get("folder.evidence") + "/"
                    + SafeNames.safe(section.version().content().name()) + "/";
            for (Folder.Line line : section.lines()) {
                for (Folder.Done done : line.done()) {
                    Optional<Evidence> evidence = evidence(line, done, language);
                    if (evidence.isPresent()) {
                        entry(
                                zip,
                                names.once(shelf + evidence.get().name()),
                                evidence.get().content());
                    }
                }
                progress.written((all + ++lines) / 2, all);
            }
        }
        zip.finish();
    }

    private record Evidence(String name, byte[] content) {}

    private Optional<Evidence> evidence(Folder.Line line, Folder.Done done, Locale language) {
        ProofFact proof = done.cycle().proof();
        if (proof.booking() != null) {
            return done.evidence().isEmpty()
                    ? Optional.empty()
                    : certificates
                            .pdf(proof.booking(), language)
                            .map(document -> new Evidence(document.fileName(), document.content()));
        }
        return proofs.file(proof.id())
                .map(scan -> new Evidence(
                        SafeNames.safe(line.name() == null ? "–" : line.name()) + " - " + done.day() + " - "
                                + SafeNames.safe(scan.name()),
                        scan.content()));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        zip.flush();
    }
}
