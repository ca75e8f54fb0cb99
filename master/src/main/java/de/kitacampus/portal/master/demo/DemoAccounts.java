package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.master.security.BackOfficeAccounts;
import de.kitacampus.portal.master.security.BackOfficeRole;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One account of each role beside the first administrator, whom the security module makes with the demo's password. */
@Component
@Profile("demo")
class DemoAccounts implements DemoStep {

    private final BackOfficeAccounts accounts;
    private final String password;

    DemoAccounts(BackOfficeAccounts accounts, @Value("${portal.demo.password}") String password) {
        this.accounts = accounts;
        this.password = password;
    }

    @Override
    public int order() {
        return 5;
    }

    /** An account of that name that exists already is left as it is. */
    @Override
    public void seed() {
        add("pruefung", "Prüfung", BackOfficeRole.AUDITOR);
        add("redaktion", "Redaktion", BackOfficeRole.CATALOG);
        add("vertrieb", "Vertrieb", BackOfficeRole.SALES);
        add("buchhaltung", "Buchhaltung", BackOfficeRole.ACCOUNTING);
    }

    private void add(String userName, String name, BackOfficeRole role) {
        accounts.add(userName, name, role, password);
    }
}
