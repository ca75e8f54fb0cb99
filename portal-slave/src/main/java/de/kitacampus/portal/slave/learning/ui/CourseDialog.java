package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything about a course, for reading. */
class CourseDialog extends Dialog {

    private final LearningTexts texts = new LearningTexts(this);

    /**
     * @param title title of the course
     * @param course the course, or null when it has left the catalog
     * @param price what it costs, or null when it is booked already
     * @param actions buttons of the footer
     */
    CourseDialog(String title, @Nullable CatalogCourse course, @Nullable Money price, List<Component> actions) {
        setId("course-details");
        addClassName("course-dialog");
        setHeaderTitle(title);
        setWidth("min(42rem, 100%)");
        if (course == null) {
            add(new Paragraph(texts.text("details.gone")));
        } else {
            describe(course, price);
        }
        Button close = new Button(texts.text("close"), click -> close());
        close.setId("course-details-close");
        getFooter().add(close);
        actions.forEach(getFooter()::add);
    }

    private void describe(CatalogCourse course, @Nullable Money price) {
        add(new CoursePicture(course));
        Paragraph teaser = new Paragraph(course.teaser());
        teaser.addClassName("course-teaser");
        Paragraph description = new Paragraph(course.description());
        description.addClassName("course-description");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("course-terms");
        line(facts, "details.number", course.number().value());
        line(facts, "details.time", texts.learningTime(course));
        line(facts, "details.pass-mark", texts.text("details.pass-mark.value", course.passMark()));
        if (course.retake() != null) {
            line(facts, "details.retake", texts.retake(course.retake()));
        }
        line(facts, "details.period", texts.text("details.months", course.usagePeriodMonths()));
        if (price != null) {
            line(facts, "details.price", texts.price(price));
        }
        if (course.mandatory() != null) {
            line(facts, "details.mandatory", course.mandatory().legalBasis());
        }
        if (!course.authors().isEmpty()) {
            line(facts, "details.authors", authors(course));
        }
        add(teaser, description, facts);
    }

    private static String authors(CatalogCourse course) {
        return course.authors().stream()
                .map(author -> author.name() + " (" + author.qualification() + ")")
                .collect(Collectors.joining(", "));
    }

    private void line(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(texts.text(key)), new DescriptionList.Description(value));
    }
}
