package de.kitacampus.portal.master.portals;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enrolmentValidity how long an enrolment code can be redeemed; 24 hours by default
 * @param keyPassword password of the PKCS#12 files of the master's own keys; the file system guards them
 */
@ConfigurationProperties("portal.portals")
record PortalsProperties(
        @DefaultValue("24h") Duration enrolmentValidity,
        @DefaultValue("portal-master") String keyPassword) {

    @Override
    public String toString() {
        return "portal.portals, enrolment within " + enrolmentValidity;
    }
}
