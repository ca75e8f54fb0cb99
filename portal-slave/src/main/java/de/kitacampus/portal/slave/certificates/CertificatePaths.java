package de.kitacampus.portal.slave.certificates;

/** Addresses of certificates in this portal. */
public final class CertificatePaths {

    /** Below it the ID of a certificate. */
    public static final String FILES = "/certificate-files/";

    private CertificatePaths() {}

    /** Address of the file in the reader's language; {@code ?lang=de} or {@code ?lang=en} asks for one. */
    public static String file(CertificateId id) {
        return FILES + id;
    }
}
