package de.kitacampus.portal.master.catalog;

import java.util.List;

/** What became of a change to a course. */
public sealed interface CourseChange {

    record Changed(CourseEntry now) implements CourseChange {}

    record NumberTaken() implements CourseChange {}

    /** Somebody else was faster; nothing was written. */
    record ChangedMeanwhile(CourseEntry now) implements CourseChange {}

    /** The course cannot go live; each key is a sentence. */
    record NotReady(List<String> obstacleKeys) implements CourseChange {}

    /** There is no way from its state to the one asked for. */
    record NoWay(CourseState from) implements CourseChange {}

    record Unknown() implements CourseChange {}
}
