package de.kitacampus.portal.master.catalog;

/** Whom a course is for. */
public enum TargetGroup {
    HEADS("heads"),
    PROFESSIONALS("professionals"),
    ASSISTANTS("assistants"),
    KITCHEN("kitchen"),
    CHILDMINDERS("childminders"),
    PARENTS("parents");

    private final String id;

    TargetGroup(String id) {
        this.id = id;
    }

    /** The identifier on the wire and in translations. */
    public String id() {
        return id;
    }
}
