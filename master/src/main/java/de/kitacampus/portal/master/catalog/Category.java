package de.kitacampus.portal.master.catalog;

/** The shop's categories, in the shop's order. */
public enum Category {
    NEW("new"),
    MANAGEMENT("management"),
    LAW("law"),
    SETTLING_IN("settling-in"),
    INCLUSION("inclusion"),
    DEVELOPMENT("development"),
    EDUCATION("education"),
    NATURE("nature"),
    OBSERVATION("observation"),
    TRANSITION("transition"),
    CONCEPTS("concepts"),
    PARENTS("parents"),
    DOWNLOADS("downloads"),
    PACKAGES("packages"),
    SPECIAL_OFFERS("special-offers"),
    FREE("free");

    private final String id;

    Category(String id) {
        this.id = id;
    }

    /** The identifier on the wire and in translations. */
    public String id() {
        return id;
    }
}
