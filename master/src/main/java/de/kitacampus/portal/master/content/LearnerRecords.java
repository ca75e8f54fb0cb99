package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.runtime.Begun;
import de.kitacampus.portal.common.scorm.runtime.CommitOutcome;
import de.kitacampus.portal.common.scorm.runtime.RunTimeCommit;
import de.kitacampus.portal.common.scorm.runtime.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the player needs to know and to write of a learner's record; implemented downstream. */
public interface LearnerRecords {

    /** Who learns what, by pseudonym. */
    record Learner(PortalId portal, UserId user, CourseNumber course, BookingId booking) {}

    /**
     * The package a learner stays on, or nothing before the first start.
     *
     * @throws BookingTaken if the booking is another learner's or another course's
     */
    Optional<UUID> packageOf(Learner learner);

    /**
     * Notes the start of a course.
     *
     * @return the package to play: the given one at first, the same one ever after
     * @throws BookingTaken if the booking is another learner's or another course's
     */
    UUID enrol(Learner learner, PackageVersion version);

    /** Whether a learner may start a course: not while every item is through, one failed, and its retake is barred. */
    Retake retake(Learner learner);

    /** The same of one item: whether opening it may begin another attempt. */
    Retake retake(Learner learner, int sco);

    /** Opens an item in a player page; from now on only this page's commits count for it. */
    Begun begin(PlaySession session, PackageReport report, int sco);

    /** Takes over what an item reported and judges it. */
    CommitOutcome commit(PlaySession session, PackageReport report, int sco, RunTimeCommit commit);

    /** Where the learner stands. */
    Standing standing(PlaySession session, PackageReport report);

    /**
     * Where a course of several items goes on: at the item that was open last, or at the one after it when that is passed.
     *
     * @return number of the item, from 0
     */
    int nextItem(PlaySession session, PackageReport report);

    /** Where the learner stands in the navigation of a sequenced course, as the player kept it last. */
    Optional<String> sequencing(PlaySession session);

    /** Keeps that; it decides what the learner is shown next, never what she has reached. */
    void keepSequencing(PlaySession session, String state);

    /** Whether the course's retake rule lets a failed test begin again. */
    sealed interface Retake {

        record Allowed() implements Retake {}

        record From(Instant instant) implements Retake {}

        record NoneLeft() implements Retake {}
    }

    /** One booking cannot serve two learners or two courses. */
    class BookingTaken extends RuntimeException {

        public BookingTaken(BookingId booking) {
            super("booking " + booking + " belongs to another learner or course");
        }
    }
}
