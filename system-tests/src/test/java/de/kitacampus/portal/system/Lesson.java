package de.kitacampus.portal.system;

/** How one package is learned by a person: begun, left in the middle, resumed and brought to its end. */
interface Lesson {

    /** In words, for the table. */
    String how();

    /** Whether it has no middle in which the window could be closed, so that it is left by the player's button instead. */
    default boolean isLeftByButton() {
        return false;
    }

    /** Learns some of it. */
    void begin(Player player);

    /** Sees that it goes on where it was left. */
    void resume(Player player);

    /** Learns the rest. */
    void end(Player player);
}
