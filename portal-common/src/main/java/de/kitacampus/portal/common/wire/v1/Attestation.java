package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the master confirms of a certificate; the claims of a JWT (RFC 7519) signed with ES256 by a key it publishes. Names nobody.
 *
 * @param iss the master's base URL; {@code /verify} below it shows whether the certificate still counts
 * @param iat when it was signed, in seconds since 1970
 * @param number the certificate's public number
 * @param course the passed course
 * @param courseTitle its title at that time
 * @param packageVersion version of the course's content that was learned
 * @param scorePercent best score in per cent, or null when the course has none
 * @param passMark the platform's pass mark in per cent
 * @param passedAt when it was passed
 * @param learningMinutes for how long the course is meant
 * @param totalSeconds how long it was really learned
 * @param legalBasis the provision of a mandatory training, in German, or null
 * @param portal the employer's portal
 * @param carrier the employer's customer number
 * @param carrierName the employer, an organisation
 * @param commitment to the learner's name
 */
public record Attestation(
        String iss,
        long iat,
        CertificateNumber number,
        CourseNumber course,
        String courseTitle,
        int packageVersion,
        @Nullable BigDecimal scorePercent,
        int passMark,
        Instant passedAt,
        int learningMinutes,
        long totalSeconds,
        @Nullable String legalBasis,
        PortalId portal,
        CustomerNumber carrier,
        String carrierName,
        NameCommitment commitment) {}
