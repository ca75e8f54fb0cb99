package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import org.jspecify.annotations.Nullable;

/** The picture of a course; a plain field of colour while there is none or the course server is away. */
class CoursePicture extends Div {

    CoursePicture(@Nullable CatalogCourse course) {
        addClassName("course-picture");
        getElement().setAttribute("aria-hidden", "true");
        add(VaadinIcon.ACADEMY_CAP.create());
        if (course != null && course.pictureUrl() != null && course.pictureUrl().startsWith("http")) {
            Image image = new Image(course.pictureUrl(), "");
            image.getElement().setAttribute("loading", "lazy");
            image.getElement().setAttribute("onerror", "this.remove()");
            add(image);
        }
    }
}
