package de.kitacampus.portal.slave.content;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ContentSettings.class, PlaySettings.class})
class ContentConfiguration {}
