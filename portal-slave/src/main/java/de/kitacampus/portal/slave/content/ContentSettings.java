package de.kitacampus.portal.slave.content;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of own content.
 *
 * @param maxFileSize largest file that is taken; defaults to 500 MB
 */
@ConfigurationProperties("portal.content")
record ContentSettings(@DefaultValue("500MB") DataSize maxFileSize) {}
