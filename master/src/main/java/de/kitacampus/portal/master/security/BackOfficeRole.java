package de.kitacampus.portal.master.security;

import java.util.List;

/** What a member of the back office may do. All of them read everything. */
public enum BackOfficeRole {
    /** Everything, accounts and keys included. */
    ADMIN(Roles.ADMIN),
    /** Courses with their list prices and packages. */
    CATALOG(Roles.CATALOG, Roles.AUDITOR),
    /** Carriers, agreements and portals. */
    SALES(Roles.SALES, Roles.AUDITOR),
    /** How carriers are billed, invoices and payments. */
    ACCOUNTING(Roles.ACCOUNTING, Roles.AUDITOR),
    /** Changes nothing. */
    AUDITOR(Roles.AUDITOR);

    private final List<String> rights;

    BackOfficeRole(String... rights) {
        this.rights = List.of(rights);
    }

    /** The role names of {@link Roles} that this one has. */
    List<String> rights() {
        return rights;
    }
}
