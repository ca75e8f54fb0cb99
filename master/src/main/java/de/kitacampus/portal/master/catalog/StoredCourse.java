package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.master.catalog.Course.MandatoryRule;
import de.kitacampus.portal.master.catalog.Course.RetakeRule;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "course")
class StoredCourse {

    private static final int BATCH = 200;

    @Id
    private String number;

    private String sortKey;
    private String title;
    private String teaser;
    private String description;
    private int learningMinutes;
    private BigDecimal listPrice;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VatTreatment vatTreatment;

    private @Nullable String vatReason;
    private int usagePeriodMonths;
    private int passMark;
    private @Nullable Integer mandatoryIntervalMonths;
    private @Nullable String mandatoryLegalBasis;
    private @Nullable Integer retakeAttempts;
    private @Nullable Integer retakeWaitHours;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CourseState state;

    private @Nullable String picture;
    private Instant changedAt;
    private String changedBy;

    @Version
    private @Nullable Long version;

    @ElementCollection
    @CollectionTable(name = "course_category", joinColumns = @JoinColumn(name = "course_number"))
    @Column(name = "category")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @BatchSize(size = BATCH)
    private Set<Category> categories = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "course_target_group", joinColumns = @JoinColumn(name = "course_number"))
    @Column(name = "target_group")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @BatchSize(size = BATCH)
    private Set<TargetGroup> targetGroups = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "course_author", joinColumns = @JoinColumn(name = "course_number"))
    @OrderColumn(name = "place")
    @BatchSize(size = BATCH)
    private List<StoredAuthor> authors = new ArrayList<>();

    protected StoredCourse() {}

    StoredCourse(CourseNumber number, CourseData data, Instant now, String by) {
        this.number = number.value();
        this.sortKey = CourseSortKey.of(number);
        this.state = CourseState.DRAFT;
        this.changedAt = now;
        this.changedBy = by;
        change(data, now, by);
    }

    final void change(CourseData data, Instant now, String by) {
        title = data.title();
        teaser = data.teaser();
        description = data.description();
        learningMinutes = data.learningMinutes();
        listPrice = data.listPrice().amount();
        vatTreatment = data.vatTreatment();
        vatReason = data.vatReason();
        usagePeriodMonths = data.usagePeriodMonths();
        passMark = data.passMark();
        MandatoryRule rule = data.mandatory();
        mandatoryIntervalMonths = rule == null ? null : (Integer) rule.intervalMonths();
        mandatoryLegalBasis = rule == null ? null : rule.legalBasis();
        RetakeRule retake = data.retake();
        retakeAttempts = retake == null ? null : retake.attempts();
        retakeWaitHours = retake == null ? null : retake.waitHours();
        picture = data.picture();
        replace(categories, data.categories());
        replace(targetGroups, data.targetGroups());
        List<StoredAuthor> next = data.authors().stream().map(StoredAuthor::of).toList();
        if (!authors.equals(next)) {
            authors.clear();
            authors.addAll(next);
        }
        note(now, by);
    }

    private static <T> void replace(Set<T> present, Set<T> next) {
        present.retainAll(next);
        present.addAll(next);
    }

    /**
     * @throws IllegalStateException if there is no way from the present state to that one
     */
    void moveTo(CourseState next, Instant now, String by) {
        if (!canMoveTo(next)) {
            throw new IllegalStateException("course " + number + " is " + state + " and cannot become " + next);
        }
        state = next;
        note(now, by);
    }

    boolean canMoveTo(CourseState next) {
        return state.next().contains(next);
    }

    private void note(Instant now, String by) {
        changedAt = now;
        changedBy = by;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    CourseState state() {
        return state;
    }

    Money listPrice() {
        return Money.euro(listPrice);
    }

    Course toCourse() {
        return new Course(
                CourseNumber.of(number),
                title,
                teaser,
                description,
                Set.copyOf(categories),
                Set.copyOf(targetGroups),
                authors.stream().map(StoredAuthor::toAuthor).toList(),
                learningMinutes,
                listPrice(),
                vatTreatment,
                vatReason,
                usagePeriodMonths,
                passMark,
                mandatory(),
                state,
                picture == null ? null : Pictures.PATH + picture,
                RetakeRule.of(retakeAttempts, retakeWaitHours));
    }

    CourseEntry toEntry() {
        CourseData data = new CourseData(
                title,
                teaser,
                description,
                categories,
                targetGroups,
                authors.stream().map(StoredAuthor::toAuthor).toList(),
                learningMinutes,
                listPrice(),
                vatTreatment,
                vatReason,
                usagePeriodMonths,
                passMark,
                mandatory(),
                picture,
                RetakeRule.of(retakeAttempts, retakeWaitHours));
        return new CourseEntry(
                CourseNumber.of(number), state, data, version == null ? 0 : version, changedAt, changedBy);
    }

    private @Nullable MandatoryRule mandatory() {
        return mandatoryIntervalMonths == null || mandatoryLegalBasis == null
                ? null
                : new MandatoryRule(mandatoryIntervalMonths, mandatoryLegalBasis);
    }
}
