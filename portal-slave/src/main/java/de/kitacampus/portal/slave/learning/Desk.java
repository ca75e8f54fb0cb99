package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.slave.offer.OfferedCourse;
import java.util.List;
import java.util.Optional;

/**
 * What a member of staff finds on the start page.
 *
 * @param next the course to go on with, or to begin
 * @param mine all booked courses, those to go on with first
 * @param offered the courses the person may book and has not booked, featured ones first
 */
public record Desk(Optional<LearningCourse> next, List<LearningCourse> mine, List<OfferedCourse> offered) {}
