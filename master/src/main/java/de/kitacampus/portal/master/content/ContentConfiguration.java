package de.kitacampus.portal.master.content;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the module's settings known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ContentSettings.class, ManagementSettings.class})
class ContentConfiguration {}
