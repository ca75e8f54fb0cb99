package de.kitacampus.portal.slave.shell;

import java.util.List;

/**
 * What a module tells about the state of the house; counts only what the current account may see.
 *
 * @see "Decision record DD040"
 */
@FunctionalInterface
public interface HouseFigures {

    List<HouseFigure> figures();
}
