package de.kitacampus.portal.master.content;

/** Another module's say in whether somebody who has not begun a course may begin it; implemented downstream. */
public interface NewcomerCheck {

    boolean admits(LaunchOrder order);
}
