package de.kitacampus.portal.slave.shell;

/**
 * A figure on the overview, with the list behind it.
 *
 * @param id stable and unique, part of the element's id
 * @param labelKey translation key of what is counted
 * @param count how many
 * @param link address of the list, e.g. {@code staff?missing=centre}
 * @param tone whether it is a plain fact or a thing to do
 * @param order the lowest comes first
 */
public record HouseFigure(String id, String labelKey, long count, String link, Tone tone, int order) {

    /** How a figure is meant. */
    public enum Tone {
        FACT,
        /** Something to do, as long as it is not 0. */
        TODO
    }
}
