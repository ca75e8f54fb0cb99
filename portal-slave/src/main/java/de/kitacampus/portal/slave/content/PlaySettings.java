package de.kitacampus.portal.slave.content;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the carrier's own courses.
 *
 * @param url the origin on which they are played, another host or port of the portal's own site; by default the portal's host with
 *     the port below
 * @param port opened for that origin; 0 for none, by default ten above the portal's own
 * @param ticketLife how long a start lives
 * @param idle how long a session lives without a sign of life
 * @param maxUnpacked most bytes of a package when unpacked
 * @param maxEntries most entries of a package
 */
@ConfigurationProperties("portal.content")
record PlaySettings(
        @Nullable URI url,
        @Nullable Integer port,
        @DefaultValue("60s") Duration ticketLife,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("1GB") DataSize maxUnpacked,
        @DefaultValue("20000") int maxEntries) {}
