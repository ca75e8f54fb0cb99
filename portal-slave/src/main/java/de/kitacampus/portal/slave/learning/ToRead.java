package de.kitacampus.portal.slave.learning;

import java.util.List;

/** What the person who is signed in should read and confirm, shown on the start page; implemented downstream. */
@FunctionalInterface
public interface ToRead {

    List<Item> open();

    /**
     * @param title what it is called
     * @param address where it is read
     */
    record Item(String title, String address) {}
}
