package de.kitacampus.portal.master.statistics;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.invoicing.BilledSums;
import de.kitacampus.portal.master.invoicing.BilledSums.Billed;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.usage.LedgerQueries;
import de.kitacampus.portal.master.usage.UsageFigures;
import de.kitacampus.portal.master.usage.UsageFigures.By;
import de.kitacampus.portal.master.usage.UsageFigures.Figure;
import de.kitacampus.portal.master.usage.UsageFigures.Selection;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bookings and revenue by month, course, category and carrier. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING, Roles.SALES, Roles.AUDITOR})
public class Statistics {

    private static final Comparator<StatisticsRow> MOST_FIRST =
            Comparator.comparingLong(StatisticsRow::bookings).reversed().thenComparing(StatisticsRow::key);

    private final UsageFigures usage;
    private final LedgerQueries ledger;
    private final BilledSums invoices;
    private final Catalog catalog;
    private final Customers customers;
    private final Clock clock;

    Statistics(
            UsageFigures usage,
            LedgerQueries ledger,
            BilledSums invoices,
            Catalog catalog,
            Customers customers,
            Clock clock) {
        this.usage = usage;
        this.ledger = ledger;
        this.invoices = invoices;
        this.catalog = catalog;
        this.customers = customers;
        this.clock = clock;
    }

    /** Every year from the first booking to this one, the latest first. */
    public List<Integer> years() {
        int now = thisMonth().month().getYear();
        int first = ledger.firstMonth().map(month -> month.month().getYear()).orElse(now);
        return IntStream.rangeClosed(Math.min(first, now), now).boxed().toList().reversed();
    }

    public List<Carrier> carriers() {
        return customers.carriers();
    }

    /** Every course of the catalog or the ledger, by number, on offer or not. */
    public List<CourseChoice> courses() {
        return new KnownCourses(catalog)
                .with(usage.figures(By.COURSE, selection(StatisticsFilter.ALL)).stream()
                        .map(figure -> CourseNumber.of(figure.of()))
                        .toList());
    }

    /** Every month of each year, whatever year the filter asks for. */
    public Map<Integer, List<StatisticsRow>> byYear(StatisticsFilter filter) {
        return months(filter.withYear(null)).stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.parse(row.key()).getYear(), TreeMap::new, Collectors.toList()));
    }

    public StatisticsTable table(StatisticsTab tab, StatisticsFilter filter) {
        return switch (tab) {
            case MONTHS -> StatisticsTable.of(months(filter).reversed());
            case COURSES -> StatisticsTable.of(ofCourses(filter));
            case CATEGORIES -> ofCategories(filter);
            case CARRIERS -> StatisticsTable.of(ofCarriers(filter));
        };
    }

    private List<StatisticsRow> months(StatisticsFilter filter) {
        Selection selection = selection(filter);
        Map<String, Figure> figures = byKey(usage.figures(By.MONTH, selection));
        Map<String, Money> billed = billed(filter, selection, one -> one.month().toString());
        List<StatisticsRow> rows = new ArrayList<>();
        for (BillingPeriod month = selection.first(); month.compareTo(selection.last()) <= 0; month = month.next()) {
            rows.add(row(month.toString(), "", figures, billed, filter));
        }
        return rows;
    }

    private List<StatisticsRow> ofCarriers(StatisticsFilter filter) {
        Selection selection = selection(filter);
        Map<String, Figure> figures = byKey(usage.figures(By.CARRIER, selection));
        Map<String, Money> billed =
                billed(filter, selection, one -> one.customer().value());
        Map<String, String> names = customers.carriers().stream()
                .collect(Collectors.toMap(one -> one.number().value(), Carrier::name));
        Map<String, String> shown = new LinkedHashMap<>();
        figures.keySet().forEach(key -> shown.put(key, names.getOrDefault(key, "")));
        billed.keySet().forEach(key -> shown.putIfAbsent(key, names.getOrDefault(key, "")));
        return shown.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue(), figures, billed, filter))
                .sorted(MOST_FIRST)
                .toList();
    }

    private List<StatisticsRow> ofCourses(StatisticsFilter filter) {
        KnownCourses courses = new KnownCourses(catalog);
        return usage.figures(By.COURSE, selection(filter)).stream()
                .map(one -> new StatisticsRow(
                        one.of(), courses.title(CourseNumber.of(one.of())), one.bookings(), one.purchasePrice(), null))
                .sorted(MOST_FIRST)
                .toList();
    }

    /**
     * A course counts under each of its categories, and once in the total.
     *
     * @see "Design decision: DD223-20261123-courses-in-several-categories.md"
     */
    private StatisticsTable ofCategories(StatisticsFilter filter) {
        KnownCourses known = new KnownCourses(catalog);
        List<StatisticsRow> courses = ofCourses(filter);
        Map<String, List<StatisticsRow>> groups = new TreeMap<>();
        long repeated = 0;
        for (StatisticsRow course : courses) {
            List<String> shown = shown(known.categories(CourseNumber.of(course.key())), filter);
            shown.forEach(category ->
                    groups.computeIfAbsent(category, _ -> new ArrayList<>()).add(course));
            repeated += shown.size() > 1 ? 1 : 0;
        }
        List<StatisticsRow> rows = groups.entrySet().stream()
                .map(group -> StatisticsRow.total(group.getValue()).named(group.getKey()))
                .sorted(MOST_FIRST)
                .toList();
        return new StatisticsTable(rows, StatisticsRow.total(courses), repeated);
    }

    /** Of a course's categories those that are looked at; an empty one for a course that has none. */
    private static List<String> shown(Set<Category> categories, StatisticsFilter filter) {
        return categories.isEmpty()
                ? List.of("")
                : categories.stream()
                        .filter(one -> filter.category() == null || filter.category() == one)
                        .map(Category::id)
                        .toList();
    }

    private static StatisticsRow row(
            String key, String name, Map<String, Figure> figures, Map<String, Money> billed, StatisticsFilter filter) {
        Figure figure = figures.getOrDefault(key, new Figure(key, 0, Money.zeroEuro()));
        Money invoiced = filter.isOfCourses() ? null : billed.getOrDefault(key, Money.zeroEuro());
        return new StatisticsRow(key, name, figure.bookings(), figure.purchasePrice(), invoiced);
    }

    private Map<String, Money> billed(StatisticsFilter filter, Selection selection, Function<Billed, String> key) {
        if (filter.isOfCourses()) {
            return Map.of();
        }
        CustomerNumber customer = filter.customer();
        return invoices.between(selection.first(), selection.last()).stream()
                .filter(one -> customer == null || one.customer().equals(customer))
                .collect(Collectors.toMap(key, Billed::net, Money::plus));
    }

    private static Map<String, Figure> byKey(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::of, Function.identity()));
    }

    private Selection selection(StatisticsFilter filter) {
        List<Integer> all = years();
        Integer year = filter.year();
        int first = year == null ? all.getLast() : year;
        int last = year == null ? all.getFirst() : year;
        BillingPeriod until = last == thisMonth().month().getYear() ? thisMonth() : month(last, 12);
        Selection selection = new Selection(month(first, 1), until, filter.customer(), null);
        Set<CourseNumber> courses = filter.isOfCourses() ? wanted(filter, selection) : null;
        return new Selection(selection.first(), until, filter.customer(), courses);
    }

    private Set<CourseNumber> wanted(StatisticsFilter filter, Selection selection) {
        CourseNumber course = filter.course();
        Category category = filter.category();
        if (category == null && course != null) {
            return Set.of(course);
        }
        KnownCourses known = new KnownCourses(catalog);
        return usage.figures(By.COURSE, selection).stream()
                .map(figure -> CourseNumber.of(figure.of()))
                .filter(one -> course == null || one.equals(course))
                .filter(one -> category == null || known.categories(one).contains(category))
                .collect(Collectors.toSet());
    }

    private static BillingPeriod month(int year, int month) {
        return new BillingPeriod(YearMonth.of(year, month));
    }

    private BillingPeriod thisMonth() {
        return BillingPeriod.containing(clock.instant());
    }
}
