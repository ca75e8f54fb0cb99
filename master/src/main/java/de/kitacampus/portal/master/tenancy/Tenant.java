package de.kitacampus.portal.master.tenancy;

import de.kitacampus.portal.common.id.PortalId;

/**
 * Whose rows the calling thread works on. What a portal or its learner asks for runs in {@link #of} that portal; everything else, the
 * back office and its jobs, sees all.
 *
 * @see "DD214-20261123-tenants-apart-in-the-database.md"
 */
public final class Tenant {

    private static final String EVERYBODY = "all";
    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

    private final String name;

    private Tenant(String name) {
        this.name = name;
    }

    /** Only the rows of one portal. */
    public static Tenant of(PortalId portal) {
        return new Tenant(portal.value().toString());
    }

    /** The rows of all portals, also within the work of one of them. */
    public static Tenant everybody() {
        return new Tenant(EVERYBODY);
    }

    /** Does some work as this tenant, in a transaction of its own or the caller's. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** As the database is told: {@code all}, or the portal's ID. */
    static String current() {
        return CURRENT.isBound() ? CURRENT.get().name : EVERYBODY;
    }
}
