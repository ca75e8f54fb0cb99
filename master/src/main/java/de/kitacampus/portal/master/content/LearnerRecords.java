package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param run number to send with each commit
     * @param cmi what the run-time starts with, as flat element names
     */
    record Begun(int run, Map<String, String> cmi, Standing standing) {}

    /**
     * @param run the number {@link #begin} gave
     * @param sequence strictly increasing within the run
     * @param last whether the item has ended
     * @param cmi data of the item as flat element names, without names of people
     * @param emptied null if these are all data of the item; otherwise they are only what changed since the commit taken last
     *     of this run, and these elements are empty now
     * @param session an earlier session of the same learner whose page left this behind, or null for the session itself
     */
    record RunTimeCommit(
            int run,
            long sequence,
            boolean last,
            Map<String, String> cmi,
            @Nullable Set<String> emptied,
            @Nullable UUID session) {

        /** All data of an item, from a page of the session itself. */
        public RunTimeCommit(int run, long sequence, boolean last, Map<String, String> cmi) {
            this(run, sequence, last, cmi, null, null);
        }
    }

    /**
     * @param state STARTED, FAILED or PASSED
     * @param score best score in per cent, or null
     * @param items state of each item by its number, null before its first start
     */
    record Standing(String state, @Nullable BigDecimal score, List<@Nullable String> items) {}

    /** Whether the course's retake rule lets a failed test begin again. */
    sealed interface Retake {

        record Allowed() implements Retake {}

        record From(Instant instant) implements Retake {}

        record NoneLeft() implements Retake {}
    }

    /** What became of a commit. */
    sealed interface CommitOutcome {

        /** Stored, or older than what is stored and therefore ignored. */
        record Taken(Standing standing) implements CommitOutcome {}

        /**
         * Stored but for elements that the standard does not allow; these keep the values they had.
         *
         * @param errorCode of the standard, for the first of them
         * @param element the first of them
         */
        record Partly(Standing standing, int errorCode, String element) implements CommitOutcome {}

        /** Another page of the same learner has taken over. */
        record Superseded() implements CommitOutcome {}

        /** More than can be kept; nothing was stored. */
        record TooLarge() implements CommitOutcome {}

        /**
         * The item was never opened; nothing was stored.
         *
         * @param errorCode of the standard
         * @param why for the log, never a value
         */
        record Refused(int errorCode, String why) implements CommitOutcome {}
    }

    /** One booking cannot serve two learners or two courses. */
    class BookingTaken extends RuntimeException {

        public BookingTaken(BookingId booking) {
            super("booking " + booking + " belongs to another learner or course");
        }
    }
}
