package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.web.FetchWatch.Fetch;

/**
 * Notices who takes file after file in the order of their paths and steps from the last one of a folder to the first one of the
 * next. A course shows pictures of one folder in order; from folder to folder it goes by what it needs.
 */
final class Sweep {

    private static final int LENGTH = 12;
    private static final int STEPS_TO_ANOTHER_FOLDER = 2;

    private int last = Integer.MIN_VALUE;
    private String folder = "";
    private int length;
    private int steps;

    boolean goesThroughFolders(Fetch fetch) {
        if (fetch.file() - 1 == last) {
            length++;
            steps += fetch.folder().equalsIgnoreCase(folder) ? 0 : 1;
        } else {
            length = 1;
            steps = 0;
        }
        last = fetch.file();
        folder = fetch.folder();
        return length >= LENGTH && steps >= STEPS_TO_ANOTHER_FOLDER;
    }
}
