package de.kitacampus.portal.master.catalog;

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
}
