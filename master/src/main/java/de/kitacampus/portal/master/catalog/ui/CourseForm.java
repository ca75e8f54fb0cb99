package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.ui.PriceText;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.Course.MandatoryRule;
import de.kitacampus.portal.master.catalog.Course.RetakeRule;
import de.kitacampus.portal.master.catalog.CourseData;
import de.kitacampus.portal.master.catalog.Pictures;
import de.kitacampus.portal.master.catalog.TargetGroup;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that can be changed of a course. */
class CourseForm extends Composite<Div> {

    private static final int TEASER_ROWS = 2;
    private static final int DESCRIPTION_ROWS = 6;
    private static final int USUAL_USAGE_PERIOD = 12;
    private static final int USUAL_PASS_MARK = 80;
    private static final int USUAL_LEARNING_TIME = 45;
    private static final int USUAL_INTERVAL = 24;

    private final transient PriceText prices = new PriceText(getLocale());
    private final TextField title = new TextField(getTranslation("catalog.title"));
    private final TextArea teaser = new TextArea(getTranslation("catalog.teaser"));
    private final TextArea description = new TextArea(getTranslation("catalog.description"));
    private final MultiSelectComboBox<Category> categories =
            new MultiSelectComboBox<>(getTranslation("catalog.category"));
    private final MultiSelectComboBox<TargetGroup> targetGroups =
            new MultiSelectComboBox<>(getTranslation("catalog.target-group"));
    private final IntegerField learningMinutes = new IntegerField(getTranslation("catalog.learning-minutes"));
    private final TextField price = new TextField(getTranslation("catalog.price.field"));
    private final Select<VatTreatment> vat = new Select<>();
    private final TextField vatReason = new TextField(getTranslation("catalog.vat-reason"));
    private final IntegerField usagePeriod = new IntegerField(getTranslation("catalog.usage-period"));
    private final IntegerField passMark = new IntegerField(getTranslation("catalog.pass-mark"));
    private final IntegerField attempts = new IntegerField(getTranslation("catalog.retake.attempts"));
    private final IntegerField wait = new IntegerField(getTranslation("catalog.retake.wait"));
    private final Checkbox mandatory = new Checkbox(getTranslation("catalog.mandatory.field"));
    private final IntegerField interval = new IntegerField(getTranslation("catalog.interval"));
    private final TextField legalBasis = new TextField(getTranslation("catalog.legal-basis"));
    private final AuthorsEditor authors = new AuthorsEditor();
    private final PictureField picture;

    CourseForm(Pictures pictures, boolean readOnly, Runnable edited) {
        picture = new PictureField(pictures, readOnly, edited);
        getContent().addClassName("course-form");
        getContent()
                .add(
                        section("catalog.section.content", title, teaser, description, authors),
                        section("catalog.section.order", categories, targetGroups, picture),
                        section("catalog.section.price", pair(price, vat), vatReason, usagePeriod),
                        section("catalog.section.test", passMark, pair(attempts, wait)),
                        section("catalog.section.duty", learningMinutes, mandatory, pair(interval, legalBasis)));
        configureTexts();
        configureNumbers();
        configureChoices();
        values().forEach(field -> {
            field.setReadOnly(readOnly);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    edited.run();
                }
            });
        });
        authors.setReadOnly(readOnly);
        authors.onEdit(edited);
        adapt();
    }

    private Component section(String key, Component... fields) {
        Section section = new Section(new H2(getTranslation(key)));
        section.addClassName("kit-card");
        section.add(fields);
        return section;
    }

    private static Component pair(Component one, Component other) {
        Div pair = new Div(one, other);
        pair.addClassName("field-pair");
        return pair;
    }

    private List<HasValue<?, ?>> values() {
        return List.of(
                title,
                teaser,
                description,
                categories,
                targetGroups,
                learningMinutes,
                price,
                vat,
                vatReason,
                usagePeriod,
                passMark,
                attempts,
                wait,
                mandatory,
                interval,
                legalBasis);
    }

    private List<HasValidation> judged() {
        return List.of(
                title,
                teaser,
                description,
                learningMinutes,
                price,
                vatReason,
                usagePeriod,
                passMark,
                attempts,
                wait,
                interval,
                legalBasis);
    }

    private void configureTexts() {
        name(title, "course-title").setMaxLength(CourseData.MAX_TITLE);
        title.setManualValidation(true);
        title.setRequiredIndicatorVisible(true);
        name(teaser, "course-teaser").setMaxLength(CourseData.MAX_TEASER);
        teaser.setMinRows(TEASER_ROWS);
        teaser.setHelperText(getTranslation("catalog.teaser.help"));
        name(description, "course-description").setMaxLength(CourseData.MAX_DESCRIPTION);
        description.setMinRows(DESCRIPTION_ROWS);
        name(vatReason, "course-vat-reason").setMaxLength(CourseData.MAX_REASON);
        vatReason.setHelperText(getTranslation("catalog.vat-reason.help"));
        vatReason.setManualValidation(true);
        name(legalBasis, "course-legal-basis").setMaxLength(CourseData.MAX_REASON);
        legalBasis.setManualValidation(true);
    }

    private void configureNumbers() {
        name(price, "course-price").setSuffixComponent(new Span("€"));
        price.setHelperText(getTranslation("catalog.price.help"));
        price.setManualValidation(true);
        price.addBlurListener(
                _ -> prices.parse(price.getValue()).ifPresent(money -> price.setValue(prices.format(money))));
        number(learningMinutes, "course-learning-minutes", "catalog.minutes");
        number(usagePeriod, "course-usage-period", "catalog.months");
        usagePeriod.setHelperText(getTranslation("catalog.usage-period.help"));
        number(passMark, "course-pass-mark", "catalog.percent");
        passMark.setHelperText(getTranslation("catalog.pass-mark.help"));
        number(attempts, "course-retake-attempts", "catalog.retake.attempts.unit");
        attempts.setHelperText(getTranslation("catalog.retake.attempts.help"));
        number(wait, "course-retake-wait", "catalog.hours");
        wait.setHelperText(getTranslation("catalog.retake.wait.help"));
        number(interval, "course-interval", "catalog.months");
    }

    private void number(IntegerField field, String id, String unitKey) {
        name(field, id).setSuffixComponent(new Span(getTranslation(unitKey)));
        field.setManualValidation(true);
    }

    private void configureChoices() {
        name(categories, "course-categories").setItems(Category.values());
        categories.setItemLabelGenerator(category -> getTranslation(Texts.key(category)));
        name(targetGroups, "course-target-groups").setItems(TargetGroup.values());
        targetGroups.setItemLabelGenerator(group -> getTranslation(Texts.key(group)));
        name(vat, "course-vat").setItems(VatTreatment.values());
        vat.setLabel(getTranslation("catalog.vat"));
        vat.setItemLabelGenerator(treatment -> getTranslation(Texts.key(treatment)));
        vat.addValueChangeListener(_ -> adapt());
        name(mandatory, "course-mandatory").addValueChangeListener(_ -> adapt());
    }

    private static <C extends Component & HasSize> C name(C field, String id) {
        field.setId(id);
        field.setWidthFull();
        return field;
    }

    /** Fields that mean nothing at present are not shown. */
    private void adapt() {
        vatReason.setVisible(vat.getValue() == VatTreatment.EXEMPT);
        interval.setVisible(mandatory.getValue());
        legalBasis.setVisible(mandatory.getValue());
    }

    /** What a new course starts with. */
    void fillWithDefaults() {
        learningMinutes.setValue(USUAL_LEARNING_TIME);
        vat.setValue(VatTreatment.STANDARD);
        usagePeriod.setValue(USUAL_USAGE_PERIOD);
        passMark.setValue(USUAL_PASS_MARK);
        interval.setValue(USUAL_INTERVAL);
    }

    void fill(CourseData data) {
        title.setValue(data.title());
        teaser.setValue(data.teaser());
        description.setValue(data.description());
        categories.setValue(data.categories());
        targetGroups.setValue(data.targetGroups());
        learningMinutes.setValue(data.learningMinutes());
        price.setValue(prices.format(data.listPrice()));
        vat.setValue(data.vatTreatment());
        vatReason.setValue(data.vatReason() == null ? "" : data.vatReason());
        usagePeriod.setValue(data.usagePeriodMonths());
        passMark.setValue(data.passMark());
        RetakeRule retake = data.retake();
        attempts.setValue(retake == null ? null : retake.attempts());
        wait.setValue(retake == null ? null : retake.waitHours());
        MandatoryRule rule = data.mandatory();
        mandatory.setValue(rule != null);
        interval.setValue(rule == null ? USUAL_INTERVAL : rule.intervalMonths());
        legalBasis.setValue(rule == null ? "" : rule.legalBasis());
        authors.fill(data.authors());
        picture.show(data.picture());
        adapt();
    }

    /** The course as typed, or nothing when a field was refused; the refusals stand beside the fields. */
    Optional<CourseData> read() {
        Optional<Money> amount = prices.parse(price.getValue());
        FieldChecks checks = new FieldChecks(judged())
                .demand(title, !title.getValue().isBlank(), getTranslation("catalog.title.missing"))
                .demand(price, amount.isPresent(), getTranslation("catalog.price.syntax"))
                .demand(
                        vatReason,
                        vat.getValue() != VatTreatment.EXEMPT
                                || !vatReason.getValue().isBlank(),
                        getTranslation("catalog.vat-reason.missing"));
        range(checks, usagePeriod, 1, CourseData.MAX_USAGE_PERIOD_MONTHS);
        range(checks, passMark, 0, CourseData.MAX_PASS_MARK);
        optional(checks, attempts, CourseData.MAX_ATTEMPTS);
        optional(checks, wait, CourseData.MAX_WAIT_HOURS);
        range(checks, learningMinutes, 1, CourseData.MAX_LEARNING_MINUTES);
        if (mandatory.getValue()) {
            range(checks, interval, 1, CourseData.MAX_INTERVAL_MONTHS);
            checks.demand(legalBasis, !legalBasis.getValue().isBlank(), getTranslation("catalog.legal-basis.missing"));
        }
        boolean authorsComplete = authors.check();
        return checks.passed() && authorsComplete ? amount.map(this::data) : Optional.empty();
    }

    private void range(FieldChecks checks, IntegerField field, int from, int to) {
        Integer value = field.getValue();
        checks.demand(field, value != null && value >= from && value <= to, getTranslation("catalog.range", from, to));
    }

    private void optional(FieldChecks checks, IntegerField field, int to) {
        Integer value = field.getValue();
        checks.demand(field, value == null || value >= 1 && value <= to, getTranslation("catalog.retake.range", to));
    }

    private CourseData data(Money amount) {
        return new CourseData(
                title.getValue(),
                teaser.getValue(),
                description.getValue(),
                categories.getValue(),
                targetGroups.getValue(),
                authors.authors(),
                learningMinutes.getValue(),
                amount,
                vat.getValue(),
                vatReason.getValue(),
                usagePeriod.getValue(),
                passMark.getValue(),
                rule(),
                picture.name(),
                RetakeRule.of(attempts.getValue(), wait.getValue()));
    }

    private @Nullable MandatoryRule rule() {
        return mandatory.getValue()
                ? new MandatoryRule(interval.getValue(), legalBasis.getValue().strip())
                : null;
    }
}
