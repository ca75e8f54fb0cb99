package de.kitacampus.portal.master.catalog;

/** What a list of courses can be sorted by. */
public enum CourseOrder {
    NUMBER("sortKey"),
    TITLE("title"),
    PRICE("listPrice"),
    LEARNING_TIME("learningMinutes"),
    STATE("state"),
    CHANGED("changedAt");

    private final String property;

    CourseOrder(String property) {
        this.property = property;
    }

    String property() {
        return property;
    }
}
