package de.kitacampus.portal.slave.security;

/** What an account may do in the portal; job roles are something else. */
public enum PortalRole {
    CARRIER_ADMIN,
    CENTRE_HEAD,
    STAFF;

    /** The name for {@code @RolesAllowed}. */
    public static final String ADMIN = "CARRIER_ADMIN";
    /** The name for {@code @RolesAllowed}. */
    public static final String HEAD = "CENTRE_HEAD";
    /** The name for {@code @RolesAllowed}. */
    public static final String MEMBER = "STAFF";
}
