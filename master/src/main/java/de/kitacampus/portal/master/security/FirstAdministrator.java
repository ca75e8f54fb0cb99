package de.kitacampus.portal.master.security;

import de.kitacampus.portal.common.files.PrivateFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the first administrator when there is no account at all; a random password goes to a file of the owner's only. */
@Component
class FirstAdministrator implements ApplicationRunner {

    static final String USER_NAME = "kita-campus";
    static final String PASSWORD_FILE = "initial-password.txt";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int PASSWORD_BYTES = 18;

    private final Accounts accounts;
    private final BackOfficeAccounts administration;
    private final CurrentAccount current;
    private final SecurityProperties properties;
    private final Path passwordFile;

    FirstAdministrator(
            Accounts accounts,
            BackOfficeAccounts administration,
            CurrentAccount current,
            SecurityProperties properties,
            @Value("${portal.data}") Path data) {
        this.accounts = accounts;
        this.administration = administration;
        this.current = current;
        this.properties = properties;
        this.passwordFile = data.resolve(PASSWORD_FILE);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.count() == 0) {
            String given = properties.initialPassword();
            add(given == null || given.isBlank() ? writeRandomPassword() : given);
        }
    }

    private void add(String password) {
        AccountOutcome outcome =
                current.asSystem(() -> administration.add(USER_NAME, "Kita-Campus", BackOfficeRole.ADMIN, password));
        if (outcome instanceof AccountOutcome.PasswordTooWeak) {
            throw new IllegalStateException("portal.security.initial-password must have at least "
                    + PasswordRule.MIN_LENGTH + " characters and must not contain the user name");
        }
    }

    private String writeRandomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        PrivateFile.write(passwordFile, password + System.lineSeparator());
        LOG.info("First sign-in: user {}, password in the file {}", USER_NAME, passwordFile.toAbsolutePath());
        return password;
    }
}
