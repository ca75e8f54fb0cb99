package de.kitacampus.portal.master.demo;

/**
 * One part of the demo data, a bean of the profile {@code demo}. Every step runs at every start with the rights of an
 * administrator and sees for itself what is there already, so that a seeding that was cut off goes on where it stopped.
 */
public interface DemoStep {

    /** Place among the steps: accounts 5, courses as drafts 10, packages 20, publication 30, portals 40. */
    int order();

    void seed();
}
