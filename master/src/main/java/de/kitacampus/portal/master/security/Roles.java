package de.kitacampus.portal.master.security;

/**
 * The role names for {@code @RolesAllowed} on views and services; who only needs to be signed in uses {@code @PermitAll}. What reads
 * names {@link #ADMIN} and {@link #AUDITOR}, whom every other role includes.
 *
 * @see BackOfficeRole
 */
public final class Roles {

    public static final String ADMIN = "ADMIN";
    public static final String CATALOG = "CATALOG";
    public static final String SALES = "SALES";
    public static final String ACCOUNTING = "ACCOUNTING";
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
