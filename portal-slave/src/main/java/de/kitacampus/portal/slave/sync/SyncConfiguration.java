package de.kitacampus.portal.slave.sync;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Turns on the Feign client of this module and its settings. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = MasterApi.class)
@EnableConfigurationProperties(SyncSettings.class)
class SyncConfiguration {}
