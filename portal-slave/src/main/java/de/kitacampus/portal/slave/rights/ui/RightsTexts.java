package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Component;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.rights.RightsMatrix.Effect;
import java.io.Serializable;
import java.util.Set;

/** Says in a sentence whom a change affects. */
record RightsTexts(Component view) implements Serializable {

    String effect(Effect effect) {
        return sentences(effect, "rights.effect.");
    }

    String done(Effect effect) {
        return sentences(effect, "rights.done.");
    }

    private String sentences(Effect effect, String prefix) {
        if (effect.gaining() + effect.losing() == 0) {
            return view.getTranslation(prefix + "nobody");
        }
        String gain = effect.gaining() == 0
                ? ""
                : view.getTranslation(prefix + "gain", effect.gaining(), what(effect.gainedCourses()));
        String loss = effect.losing() == 0
                ? ""
                : view.getTranslation(prefix + "loss", effect.losing(), what(effect.lostCourses()));
        return (gain + " " + loss).strip();
    }

    private String what(Set<CourseNumber> courses) {
        return courses.size() == 1
                ? courses.iterator().next().value()
                : view.getTranslation("rights.effect.courses", courses.size());
    }
}
