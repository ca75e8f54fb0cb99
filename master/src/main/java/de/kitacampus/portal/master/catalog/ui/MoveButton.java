package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseState;

/** Moves a course to another state after saying what that means. */
class MoveButton extends Button {

    MoveButton(CourseEntry course, CourseState next, Runnable move) {
        String way = way(course.state(), next);
        setText(getTranslation("catalog.move." + way));
        setId("course-move-" + Texts.suffix(next));
        if (course.state() == CourseState.DRAFT && next == CourseState.LIVE) {
            addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        addClickListener(_ -> confirm(course, way, move));
    }

    /** From new to live the course is on offer already and only its advertisement ends. */
    private static String way(CourseState from, CourseState next) {
        return from == CourseState.NEW && next == CourseState.LIVE ? "settle" : Texts.suffix(next);
    }

    private void confirm(CourseEntry course, String way, Runnable move) {
        String name = course.number() + " " + course.data().title();
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("catalog.move." + way + ".title", name),
                getTranslation("catalog.move." + way + ".text", name),
                getTranslation("catalog.move." + way),
                _ -> move.run());
        dialog.setId("course-move-dialog");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("catalog.cancel"));
        dialog.open();
    }
}
