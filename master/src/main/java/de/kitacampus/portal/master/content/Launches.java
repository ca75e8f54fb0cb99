package de.kitacampus.portal.master.content;

/** Lets learners of portals start courses. */
public interface Launches {

    LaunchOutcome launch(LaunchOrder order);
}
