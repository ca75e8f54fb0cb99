package de.kitacampus.portal.system;

/** How one package is learned by a person: begun, left in the middle, resumed and brought to its end. */
interface Lesson {

    /** In words, for the table. */
    String how();

    /** Whether it has no middle in which the window could be closed, so that it is left by the player's button instead. */
    default boolean isLeftByButton() {
        return false;
    }

    /** Learns some of it; at least it opens. */
    default void begin(Player player) {
        player.awaitRunning();
    }

    /** Sees that it goes on where it was left; at least it opens again. */
    default void resume(Player player) {
        player.awaitRunning();
    }

    /** Learns the rest, if there is any. */
    default void end(Player player) {}
}
