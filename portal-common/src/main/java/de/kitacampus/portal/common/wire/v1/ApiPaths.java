package de.kitacampus.portal.common.wire.v1;

/** The paths of the signed API, below the master's base URL. */
public final class ApiPaths {

    public static final String BASE = "/api/v1";
    public static final String ENROLMENTS = BASE + "/enrolments";
    public static final String CATALOG = BASE + "/catalog";
    public static final String LAUNCHES = BASE + "/launches";
    public static final String USAGE_BATCHES = BASE + "/usage-batches";
    public static final String RESULTS = BASE + "/results";
    public static final String ATTESTATIONS = BASE + "/attestations";
    /** Below a number of {@link #ATTESTATIONS}. */
    public static final String REVOCATION = "/revocation";

    public static final String REVOCATIONS = BASE + "/revocations";
    public static final String STATEMENTS = BASE + "/statements";
    /** Below a month of {@link #STATEMENTS}. */
    public static final String LINES = "/lines";

    public static final String DISPUTES = BASE + "/disputes";
    public static final String INVOICES = BASE + "/invoices";
    /** Below a number of {@link #INVOICES}. */
    public static final String FILES = "/files";

    public static final String HEALTH = BASE + "/health";

    private ApiPaths() {}
}
