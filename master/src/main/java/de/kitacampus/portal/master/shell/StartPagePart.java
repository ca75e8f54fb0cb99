package de.kitacampus.portal.master.shell;

import java.util.List;

/** What a module shows on the start page; every bean of this type is asked each time the page opens. */
public interface StartPagePart {

    /** Place among the parts, smaller first. */
    int order();

    List<Figure> figures();

    /** What somebody should do, the most urgent first. */
    List<Task> tasks();

    /**
     * A figure of the house.
     *
     * @param id stable identifier of the tile
     * @param labelKey translation key of its name
     * @param value the figure
     * @param path the view behind it, query included
     */
    record Figure(String id, String labelKey, long value, String path) {}

    /**
     * Something that waits for a person.
     *
     * @param textKey translation key of the sentence
     * @param facts its arguments; instants are written as date and time
     * @param path the view where it is done
     */
    record Task(String textKey, List<Object> facts, String path) {}
}
