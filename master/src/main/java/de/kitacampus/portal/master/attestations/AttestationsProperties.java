package de.kitacampus.portal.master.attestations;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param checksPerMinute how many certificates one address may look up per minute. Defaults to 60
 */
@Validated
@ConfigurationProperties("portal.attestations")
public record AttestationsProperties(
        @DefaultValue("60") @Positive int checksPerMinute) {}
