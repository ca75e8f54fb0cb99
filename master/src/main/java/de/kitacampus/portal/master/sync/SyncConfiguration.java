package de.kitacampus.portal.master.sync;

import de.kitacampus.portal.common.signing.RequestVerifier;
import de.kitacampus.portal.master.portals.Portals;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyncProperties.class)
class SyncConfiguration {

    @Bean
    RequestVerifier requestVerifier(Portals portals, SeenTokenTable seen, MasterAddress address, Clock clock) {
        return new RequestVerifier(portals, seen, address.baseUrl(), clock);
    }
}
