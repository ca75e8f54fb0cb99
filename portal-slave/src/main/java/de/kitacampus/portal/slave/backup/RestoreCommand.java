package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.common.ui.ModuleTranslations;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * {@code java -jar portal.jar --portal.restore=FILE}: checks a backup; with {@code --portal.restore-customer=NUMBER} puts it back. The other
 * settings are those the portal is started with.
 */
public final class RestoreCommand {

    private static final String OPTION = "portal.restore";
    private static final String TEXTS = "backup.check.";

    private RestoreCommand() {}

    /** Whether these arguments ask for it. */
    public static boolean isWanted(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--" + OPTION + "="));
    }

    /**
     * @return 0 if all was good
     */
    public static int run(String[] arguments, PrintStream out) {
        SpringApplication application = new SpringApplication(DatabaseOnly.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            Environment settings = context.getEnvironment();
            Locale language = Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
            Path file = Path.of(settings.getRequiredProperty(OPTION)).toAbsolutePath();
            Path erasures = Path.of(settings.getProperty(
                    OPTION + "-erasures", file.resolveSibling(ErasureFile.NAME).toString()));
            Restoring restoring = new Restoring(
                    context.getBean(DataSource.class),
                    Path.of(settings.getRequiredProperty("portal.data")),
                    Clock.systemUTC());
            Report report = restoring.run(new Restoring.Wish(
                    file,
                    passphrase(settings.getProperty(OPTION + "-passphrase-file")),
                    settings.getProperty(OPTION + "-customer"),
                    new ErasureFile(erasures).read(),
                    language));
            print(report, language, out);
            return report.isGood() ? 0 : 1;
        }
    }

    private static char @Nullable [] passphrase(@Nullable String file) {
        if (file == null) {
            return null;
        }
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8)
                    .strip()
                    .toCharArray();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void print(Report report, Locale language, PrintStream out) {
        Map<String, String> texts = new ModuleTranslations(List.of("i18n.backup")).texts(language);
        for (Report.Line line : report.lines()) {
            String text = Objects.requireNonNullElse(texts.get(line.key()), line.key());
            String words = line.values().isEmpty()
                    ? text
                    : new MessageFormat(text, language).format(line.values().toArray());
            out.println(texts.get(TEXTS + "tone." + line.tone().name()) + " " + words);
        }
    }

    /** Nothing of the portal but its database. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class DatabaseOnly {}
}
