package de.kitacampus.portal.master.shell;

import de.kitacampus.portal.common.ui.ModuleTranslations;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all modules, found by their German bundles. */
@Configuration(proxyBeanMethods = false)
class TranslationsConfiguration {

    private static final String GERMAN_SUFFIX = "_de.properties";

    @Bean
    ModuleTranslations translations() throws IOException {
        return new ModuleTranslations(bundles());
    }

    private static List<String> bundles() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*" + GERMAN_SUFFIX);
        return Arrays.stream(found)
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(name -> "i18n." + name.substring(0, name.length() - GERMAN_SUFFIX.length()))
                .distinct()
                .sorted()
                .toList();
    }
}
