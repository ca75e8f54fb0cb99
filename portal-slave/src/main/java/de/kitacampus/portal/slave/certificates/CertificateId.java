package de.kitacampus.portal.slave.certificates;

import java.util.UUID;

/** One certificate of this portal. */
public record CertificateId(UUID value) {

    /**
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static CertificateId of(String text) {
        return new CertificateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
