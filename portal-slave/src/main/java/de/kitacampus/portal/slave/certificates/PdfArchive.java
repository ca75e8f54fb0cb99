package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.pdf.PdfA;
import de.kitacampus.portal.common.wire.v1.Attestation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** What makes a certificate last: an archivable PDF with the attestation as an attached file. */
final class PdfArchive {

    private final PDDocument document;
    private final CertificateContent content;
    private final CertificateTexts texts;

    PdfArchive(PDDocument document, CertificateContent content, CertificateTexts texts) {
        this.document = document;
        this.content = content;
        this.texts = texts;
    }

    void prepare() throws IOException {
        Attestation attestation = content.attestation();
        new PdfA(
                        texts.get("document-title", attestation.number().value(), attestation.courseTitle()),
                        attestation.carrierName(),
                        texts.locale(),
                        Instant.ofEpochSecond(attestation.iat()))
                .prepare(document);
    }

    /** So that the paper's proof is in the file itself, whatever becomes of the portal. */
    void attach() throws IOException {
        byte[] proof = content.jws().getBytes(StandardCharsets.US_ASCII);
        GregorianCalendar signed =
                PdfA.calendar(Instant.ofEpochSecond(content.attestation().iat()));
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(proof));
        file.setSubtype("application/jose");
        file.setSize(proof.length);
        file.setCreationDate(signed);
        file.setModDate(signed);
        String name = content.attestation().number() + ".jws";
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(texts.get("attachment"));
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Data");
        PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
        leaf.setNames(Map.of(name, specification));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setKids(List.of(leaf));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray attached = new COSArray();
        attached.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), attached);
    }
}
