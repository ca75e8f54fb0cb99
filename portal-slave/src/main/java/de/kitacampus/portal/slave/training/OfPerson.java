package de.kitacampus.portal.slave.training;

import org.jspecify.annotations.Nullable;

/** Something about one person's duty, as lists show it. */
public interface OfPerson {

    Duty duty();

    /** Last name first, or null when the person was erased. */
    @Nullable
    String name();

    /** The person's centres. */
    String centres();

    /** Name of the rule. */
    default String rule() {
        return duty().version().content().name();
    }
}
