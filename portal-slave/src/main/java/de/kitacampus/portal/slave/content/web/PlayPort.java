package de.kitacampus.portal.slave.content.web;

import de.kitacampus.portal.slave.content.PlayOrigin;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Opens the port on which the carrier's own courses are played. */
@Component
class PlayPort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final PlayOrigin origin;

    PlayPort(PlayOrigin origin) {
        this.origin = origin;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (origin.port() > 0) {
            Connector connector = new Connector();
            connector.setPort(origin.port());
            factory.addAdditionalConnectors(connector);
        }
    }
}
