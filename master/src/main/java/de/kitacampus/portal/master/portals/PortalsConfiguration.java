package de.kitacampus.portal.master.portals;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalsProperties.class)
class PortalsConfiguration {

    @Bean
    KeysOnDisk masterKeys(@Value("${portal.data}") Path data, PortalsProperties properties) {
        return new KeysOnDisk(data.resolve("keys"), properties.keyPassword());
    }
}
