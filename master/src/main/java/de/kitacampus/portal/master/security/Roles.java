package de.kitacampus.portal.master.security;

/** The role names for {@code @RolesAllowed} on views and services; who only needs to be signed in uses {@code @PermitAll}. */
public final class Roles {

    /** @see BackOfficeRole#ADMIN */
    public static final String ADMIN = "ADMIN";

    /** @see BackOfficeRole#AUDITOR */
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
