package de.kitacampus.portal.master.catalog.ui;

import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.catalog.TargetGroup;
import java.util.Locale;

/** Translation keys of the catalog's words. */
final class Texts {

    private Texts() {}

    static String key(Category category) {
        return "catalog.category." + category.id();
    }

    static String key(TargetGroup group) {
        return "catalog.target-group." + group.id();
    }

    static String key(CourseState state) {
        return "catalog.state." + suffix(state);
    }

    static String suffix(CourseState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String key(VatTreatment treatment) {
        return "catalog.vat." + treatment.name().toLowerCase(Locale.ROOT);
    }
}
