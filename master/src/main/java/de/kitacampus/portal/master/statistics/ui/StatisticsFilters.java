package de.kitacampus.portal.master.statistics.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.statistics.CourseChoice;
import de.kitacampus.portal.master.statistics.Statistics;
import de.kitacampus.portal.master.statistics.StatisticsFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Year, carrier, category and course. */
class StatisticsFilters extends FilterBar<StatisticsFilter> {

    StatisticsFilters(Statistics statistics, Consumer<StatisticsFilter> changed, Runnable reset) {
        super("statistics", "statistics", StatisticsFilter.ALL, changed);
        ComboBox<Integer> year = choice("year", String::valueOf, StatisticsFilter::year, StatisticsFilter::withYear);
        year.setItems(statistics.years());
        List<Carrier> carriers = statistics.carriers();
        Map<CustomerNumber, String> names = carriers.stream().collect(Collectors.toMap(Carrier::number, Carrier::name));
        ComboBox<CustomerNumber> customer = choice(
                "customer",
                number -> number + " " + names.getOrDefault(number, ""),
                StatisticsFilter::customer,
                StatisticsFilter::withCustomer);
        customer.setItems(carriers.stream().map(Carrier::number).toList());
        ComboBox<Category> category = choice(
                "category",
                one -> getTranslation("catalog.category." + one.id()),
                StatisticsFilter::category,
                StatisticsFilter::withCategory);
        category.setItems(Category.values());
        Map<CourseNumber, CourseChoice> courses = statistics.courses().stream()
                .collect(Collectors.toMap(CourseChoice::number, one -> one, (one, _) -> one, LinkedHashMap::new));
        ComboBox<CourseNumber> course = choice(
                "course",
                number -> label(courses.getOrDefault(number, new CourseChoice(number, "", false))),
                StatisticsFilter::course,
                StatisticsFilter::withCourse);
        course.setItems(courses.keySet());
        List.of(customer, category, course).forEach(box -> box.setMinWidth("15rem"));
        end(reset);
    }

    private String label(CourseChoice course) {
        String name = (course.number() + " " + course.title()).strip();
        return course.offered() ? name : getTranslation("statistics.course.not-offered", name);
    }
}
