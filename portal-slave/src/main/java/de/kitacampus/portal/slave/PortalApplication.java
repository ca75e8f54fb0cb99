package de.kitacampus.portal.slave;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import de.kitacampus.portal.slave.backup.RestoreCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the application. */
@SpringBootApplication
@Modulithic
@Push
@ColorScheme(ColorScheme.Value.SYSTEM)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("kit.css")
@StyleSheet("styles.css")
public class PortalApplication implements AppShellConfigurator {

    public static void main(String[] arguments) {
        if (RestoreCommand.isWanted(arguments)) {
            System.exit(RestoreCommand.run(arguments, System.out));
        }
        SpringApplication.run(PortalApplication.class, arguments);
    }
}
