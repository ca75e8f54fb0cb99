package de.kitacampus.portal.slave.sync;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal talks to its master ({@code portal.sync.*}).
 *
 * @param enabled whether the loops run; tests run the jobs by hand
 * @param usageEvery how often usage is looked for, besides the hint after each booking
 * @param catalogEvery how often the catalog is asked for
 * @param healthEvery how often the master is asked how it is
 * @param resultsWait how long a request for results waits for news
 * @param callTimeout for an ordinary call
 * @param pushTimeout for a batch of usage
 * @param launchTimeout a person is waiting
 * @param retryPause before the first repeat of a call; grows from there
 * @param longestPause between attempts of a loop while the master is away
 * @param breakerOpen how long nothing is sent after several failures in a row
 */
@ConfigurationProperties("portal.sync")
record SyncSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2s") Duration usageEvery,
        @DefaultValue("60s") Duration catalogEvery,
        @DefaultValue("30s") Duration healthEvery,
        @DefaultValue("20s") Duration resultsWait,
        @DefaultValue("10s") Duration callTimeout,
        @DefaultValue("20s") Duration pushTimeout,
        @DefaultValue("4s") Duration launchTimeout,
        @DefaultValue("300ms") Duration retryPause,
        @DefaultValue("15s") Duration longestPause,
        @DefaultValue("5s") Duration breakerOpen) {}
