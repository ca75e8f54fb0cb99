package de.kitacampus.portal.master.demo;

import java.time.Instant;

/** Lets work be done as if it were another time. */
@FunctionalInterface
interface PastTime {

    void at(Instant then, Runnable work);
}
