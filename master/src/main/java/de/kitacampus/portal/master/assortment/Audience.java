package de.kitacampus.portal.master.assortment;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import java.util.Set;

/**
 * Who sees a course.
 *
 * @param carriers with all their portals; empty unless they are chosen
 * @param portals single ones besides; empty unless they are chosen
 */
public record Audience(Rule rule, Set<CustomerNumber> carriers, Set<PortalId> portals) {

    public static final Audience EVERYBODY = new Audience(Rule.EVERYBODY, Set.of(), Set.of());

    public Audience {
        carriers = rule == Rule.CHOSEN ? Set.copyOf(carriers) : Set.of();
        portals = rule == Rule.CHOSEN ? Set.copyOf(portals) : Set.of();
    }

    /** How it is decided. */
    public enum Rule {
        /** All portals. */
        EVERYBODY,
        /** Portals of carriers whose agreement in force has a price for the course. */
        AGREED,
        /** Carriers and portals that were chosen. */
        CHOSEN
    }

    /** @param agreed whether the carrier's agreement has a price for the course */
    boolean includes(PortalId portal, CustomerNumber carrier, boolean agreed) {
        return switch (rule) {
            case EVERYBODY -> true;
            case AGREED -> agreed;
            case CHOSEN -> carriers.contains(carrier) || portals.contains(portal);
        };
    }

    /** Whether a carrier sees the course in all its portals. */
    public boolean includes(CustomerNumber carrier, boolean agreed) {
        return switch (rule) {
            case EVERYBODY -> true;
            case AGREED -> agreed;
            case CHOSEN -> carriers.contains(carrier);
        };
    }
}
