package de.kitacampus.portal.master.attestations;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttestationsProperties.class)
class AttestationsConfiguration {}
