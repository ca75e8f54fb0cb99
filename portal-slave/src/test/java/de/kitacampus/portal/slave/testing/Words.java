package de.kitacampus.portal.slave.testing;

import com.vaadin.flow.i18n.I18NProvider;
import de.kitacampus.portal.common.ui.ModuleTranslations;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The application's sentences and nothing else of it: for tests of views that are given their services. */
@TestConfiguration(proxyBeanMethods = false)
public class Words {

    @Bean
    I18NProvider sentences() {
        return new ModuleTranslations(List.of("i18n.security", "i18n.setup", "i18n.shell", "i18n.sync"));
    }
}
