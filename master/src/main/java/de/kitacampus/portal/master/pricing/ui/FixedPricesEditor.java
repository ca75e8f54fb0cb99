package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.master.catalog.Course;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fixed prices of courses; 0.00 is a course without charge. */
class FixedPricesEditor extends RowsEditor<Map.Entry<CourseNumber, Money>> {

    private final transient List<Course> courses;

    FixedPricesEditor(String label, String addLabel, List<Course> courses) {
        super("agreement-price", label, addLabel);
        this.courses = courses;
    }

    @Override
    protected Row<Map.Entry<CourseNumber, Money>> newRow(String rowId) {
        return new PriceRow(rowId);
    }

    private final class PriceRow implements Row<Map.Entry<CourseNumber, Money>> {

        private final ComboBox<CourseNumber> course = new ComboBox<>(getTranslation("pricing.course"));
        private final FigureField price;

        PriceRow(String rowId) {
            course.setId(rowId + "-course");
            course.setManualValidation(true);
            course.setItems(courses.stream().map(Course::number).toList());
            course.setItemLabelGenerator(this::label);
            price = FigureField.euro(rowId + "-amount", getTranslation("pricing.price.fixed"));
        }

        private String label(CourseNumber number) {
            return courses.stream()
                    .filter(one -> one.number().equals(number))
                    .map(one -> number + " " + one.title())
                    .findFirst()
                    .orElse(number.value());
        }

        @Override
        public List<Component> fields() {
            return List.of(course, price);
        }

        @Override
        public void show(Map.Entry<CourseNumber, Money> fixed) {
            course.setValue(fixed.getKey());
            price.show(fixed.getValue().amount());
        }

        @Override
        public Optional<Map.Entry<CourseNumber, Money>> read() {
            CourseNumber chosen = course.getValue();
            course.setErrorMessage(getTranslation("pricing.course.missing"));
            course.setInvalid(chosen == null);
            return price.amount().flatMap(amount -> Optional.ofNullable(chosen).map(one -> Map.entry(one, amount)));
        }
    }
}
