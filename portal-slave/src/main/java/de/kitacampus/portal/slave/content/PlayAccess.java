package de.kitacampus.portal.slave.content;

/** Whether a request may see what a session plays. */
public sealed interface PlayAccess {

    record Granted(PlaySession session) implements PlayAccess {}

    /** Right browser, but the session is over. */
    record Ended(PlaySession session, Reason reason) implements PlayAccess {}

    record Denied() implements PlayAccess {}

    /** Why a session is over. */
    enum Reason {
        /** The learner finished. */
        LEFT,
        /** She started the same course again. */
        REPLACED,
        /** No sign of life for too long. */
        IDLE,
        /** She signed out of the portal, or was signed out. */
        SIGNED_OUT,
        /** The course is not hers any more: withdrawn, no longer valid, or without a right. */
        WITHDRAWN;

        /** What was learned offline is not lost because it was long; only the content stays closed. */
        public boolean takesLastWord() {
            return this == LEFT || this == IDLE || this == SIGNED_OUT;
        }
    }
}
