package de.kitacampus.portal.master.content.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets a small file leave together with its head in one write; in pieces of the usual 8 KiB it would wake the reader up again
 * and again. Each open connection holds one such buffer.
 *
 * @see "Design decision: DD065-20261122-streaming.md"
 */
@Component
class WriteBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int HEAD = 8 * 1024;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(
                main -> main.setProperty("socket.appWriteBufSize", String.valueOf(SmallFiles.LARGEST + HEAD)));
    }
}
