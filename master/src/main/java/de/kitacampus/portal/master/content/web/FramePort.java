package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ContentSettings;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Opens a port of its own for the frame around the player, where no host name of its own tells it from the courses. */
@Component
class FramePort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ContentSettings settings;

    FramePort(ContentSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (settings.needsPlayerPort()) {
            Connector connector = new Connector();
            connector.setPort(settings.playerPort());
            factory.addAdditionalConnectors(connector);
        }
    }
}
