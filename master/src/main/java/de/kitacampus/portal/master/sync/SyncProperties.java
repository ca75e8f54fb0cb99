package de.kitacampus.portal.master.sync;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param requestsPerMinute signed calls of one portal per minute. Defaults to 600
 * @param enrolmentsPerMinute enrolments from one address per minute. Defaults to 10
 * @param longestWait how long a call for results may wait. Defaults to 25 seconds
 */
@Validated
@ConfigurationProperties("portal.sync")
public record SyncProperties(
        @DefaultValue("600") @Positive int requestsPerMinute,
        @DefaultValue("10") @Positive int enrolmentsPerMinute,
        @DefaultValue("25s") Duration longestWait) {}
