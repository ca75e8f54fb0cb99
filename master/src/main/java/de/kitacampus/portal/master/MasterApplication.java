package de.kitacampus.portal.master;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the application. */
@SpringBootApplication
@Modulithic
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("kit.css")
@StyleSheet("styles.css")
public class MasterApplication implements AppShellConfigurator {

    public static void main(String[] arguments) {
        SpringApplication.run(MasterApplication.class, arguments);
    }
}
