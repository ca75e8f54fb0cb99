package de.kitacampus.portal.master.catalog;

import java.util.Set;

/** Where a course stands: a draft is seen by the back office only, a retired course stays for those who booked it. */
public enum CourseState {
    DRAFT,
    /** Live and advertised as new. */
    NEW,
    LIVE,
    RETIRED;

    /** Whether it can be booked. */
    public boolean isLive() {
        return this == NEW || this == LIVE;
    }

    /** Where it can go from here; never back to draft, because portals may know the course. */
    public Set<CourseState> next() {
        return switch (this) {
            case DRAFT -> Set.of(NEW, LIVE);
            case NEW -> Set.of(LIVE, RETIRED);
            case LIVE -> Set.of(NEW, RETIRED);
            case RETIRED -> Set.of(LIVE);
        };
    }
}
