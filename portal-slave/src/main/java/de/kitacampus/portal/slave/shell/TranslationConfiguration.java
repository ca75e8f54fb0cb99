package de.kitacampus.portal.slave.shell;

import de.kitacampus.portal.common.ui.ModuleTranslations;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the bundles of all modules. */
@Configuration(proxyBeanMethods = false)
class TranslationConfiguration {

    private static final String GERMAN = "_de.properties";

    @Bean
    ModuleTranslations translations() throws IOException {
        return new ModuleTranslations(bundles());
    }

    static List<String> bundles() throws IOException {
        Resource[] german = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*" + GERMAN);
        return Arrays.stream(german)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(name -> "i18n." + name.substring(0, name.length() - GERMAN.length()))
                .distinct()
                .sorted()
                .toList();
    }
}
