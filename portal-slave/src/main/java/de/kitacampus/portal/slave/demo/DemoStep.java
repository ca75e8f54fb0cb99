package de.kitacampus.portal.slave.demo;

/**
 * One part of the demo data. Each module makes its own (a package-private component in its root with
 * {@code @Profile("demo")}), so that this module needs to know none of them. Steps run one after another, once per database.
 */
public interface DemoStep {

    /** The lowest comes first: 10 enrolment and catalog, 20 staff, 30 rights, 40 own prices, 50 bookings. */
    int order();

    /** Makes the data; runs in no transaction of its own. An exception stops the demo and is tried again at the next start. */
    void seed();
}
