package de.kitacampus.portal.slave.shell;

/** How many things wait behind an entry of the menu; counts only what concerns the current account. */
public interface MenuCount {

    /** The entry's address, e.g. {@code approvals}. */
    String path();

    long count();

    /** Whether the current account needs the entry at all. */
    default boolean isShown() {
        return true;
    }
}
