package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Courses for tests: valid ones, and one named deviation each. */
public final class CourseFixture {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private CourseFixture() {}

    public static CourseNumber anyNumber() {
        return CourseNumber.of("77." + NEXT.getAndIncrement() + ".01");
    }

    public static CourseData aCourse() {
        return costing("39.00");
    }

    public static CourseData costing(String price) {
        return course("Ein Kurs", price, VatTreatment.STANDARD, null);
    }

    public static CourseData titled(String title) {
        return course(title, "39.00", VatTreatment.STANDARD, null);
    }

    static CourseData withRetakes(Course.RetakeRule rule) {
        CourseData plain = aCourse();
        return new CourseData(
                plain.title(),
                plain.teaser(),
                plain.description(),
                plain.categories(),
                plain.targetGroups(),
                plain.authors(),
                plain.learningMinutes(),
                plain.listPrice(),
                plain.vatTreatment(),
                null,
                plain.usagePeriodMonths(),
                plain.passMark(),
                null,
                null,
                rule);
    }

    static CourseData course(
            String title, String price, VatTreatment vat, @org.jspecify.annotations.Nullable String reason) {
        return new CourseData(
                title,
                "Kurztext",
                "Beschreibung",
                Set.of(Category.LAW),
                Set.of(TargetGroup.HEADS),
                List.of(new Course.Author("Marit Ellerkamp", "Kindheitspädagogin")),
                30,
                Money.euro(price),
                vat,
                reason,
                12,
                80,
                null,
                null);
    }
}
