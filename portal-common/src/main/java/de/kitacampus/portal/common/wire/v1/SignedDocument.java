package de.kitacampus.portal.common.wire.v1;

/**
 * A signed message in transit.
 *
 * @param jws the compact serialization (RFC 7515, 7.1); its {@code typ} names what it holds
 */
public record SignedDocument(String jws) {

    public static final String ENROLMENT_REQUEST = "enrolment-request+jws";
    public static final String ENROLMENT = "enrolment+jws";
    public static final String MASTER_KEYS = "master-keys+jws";
    public static final String USAGE_BATCH = "usage-batch+jws";
    public static final String USAGE_RECEIPT = "usage-receipt+jws";
    public static final String ATTESTATION = "attestation+jwt";
}
