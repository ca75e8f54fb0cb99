package de.kitacampus.portal.slave.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much demo data to make.
 *
 * @param centres how many centres; defaults to 3
 * @param staff how many people; defaults to 60
 * @param seed the same seed gives the same people; defaults to 1
 * @param password of all demo accounts; defaults to {@code Sonnenblume-2026}
 * @param enrolmentFile where the master's enrolment text lies, or null to do without a master
 */
@ConfigurationProperties("portal.demo")
public record DemoSettings(
        @DefaultValue("3") int centres,
        @DefaultValue("60") int staff,
        @DefaultValue("1") long seed,
        @DefaultValue("Sonnenblume-2026") String password,
        @Nullable Path enrolmentFile) {}
