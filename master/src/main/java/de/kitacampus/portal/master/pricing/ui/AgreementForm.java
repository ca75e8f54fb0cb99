package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.DateRange;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.pricing.AgreementDraft;
import de.kitacampus.portal.master.pricing.AgreementTerms;
import de.kitacampus.portal.master.pricing.AgreementTerms.FlatRate;
import de.kitacampus.portal.master.pricing.AgreementTerms.Tier;
import de.kitacampus.portal.master.pricing.AgreementTerms.Volume;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an agreement; errors stand beside them. */
class AgreementForm extends Div {

    private final DayField from = new DayField(getTranslation("pricing.from"), "pricing");
    private final DayField to = new DayField(getTranslation("pricing.to"), "pricing");
    private final FigureField percent = FigureField.percent("agreement-percent", getTranslation("pricing.percent"));
    private final FixedPricesEditor prices;
    private final Select<Volume> volume = new Select<>();
    private final TiersEditor tiers =
            new TiersEditor(getTranslation("pricing.tiers"), getTranslation("pricing.tiers.add"));
    private final Select<Flat> flat = new Select<>();
    private final FigureField flatAmount =
            FigureField.euro("agreement-flat-amount", getTranslation("pricing.flat.amount"));
    private final FigureField minimum = FigureField.euro("agreement-minimum", getTranslation("pricing.minimum"));
    private final TextArea note = new TextArea(getTranslation("pricing.note"));

    /** What is paid instead of the bookings. */
    private enum Flat {
        NONE,
        MONTH,
        HEAD
    }

    AgreementForm(List<Course> courses) {
        prices = new FixedPricesEditor(getTranslation("pricing.fixed"), getTranslation("pricing.fixed.add"), courses);
        addClassName("narrow-form");
        from.setId("agreement-from");
        to.setId("agreement-to");
        from.setManualValidation(true);
        to.setManualValidation(true);
        to.setHelperText(getTranslation("pricing.to.help"));
        percent.setHelperText(getTranslation("pricing.percent.help"));
        prices.setId("agreement-prices");
        volume.setId("agreement-volume");
        volume.setLabel(getTranslation("pricing.volume"));
        volume.setItems(Volume.values());
        volume.setItemLabelGenerator(
                one -> getTranslation("pricing.volume." + one.name().toLowerCase(Locale.ROOT)));
        volume.setHelperText(getTranslation("pricing.volume.help"));
        flat.setId("agreement-flat");
        flat.setLabel(getTranslation("pricing.flat"));
        flat.setItems(Flat.values());
        flat.setItemLabelGenerator(
                one -> getTranslation("pricing.flat." + one.name().toLowerCase(Locale.ROOT)));
        flat.addValueChangeListener(change -> flatAmount.setVisible(change.getValue() != Flat.NONE));
        minimum.setHelperText(getTranslation("pricing.minimum.help"));
        note.setId("agreement-note");
        note.setMaxLength(AgreementDraft.MAX_NOTE);
        add(pair(from, to), percent, prices, volume, tiers, pair(flat, flatAmount), minimum, note);
    }

    private static Div pair(Component one, Component other) {
        Div pair = new Div(one, other);
        pair.addClassName("field-pair");
        return pair;
    }

    void show(AgreementDraft draft) {
        AgreementTerms terms = draft.terms();
        from.setValue(draft.validity().from());
        to.setValue(draft.validity().to());
        percent.show(terms.percentOff());
        prices.show(terms.fixedPrices().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(CourseNumber::value)))
                .toList());
        volume.setValue(terms.volume());
        tiers.show(terms.tiers());
        FlatRate flatRate = terms.flatRate();
        flat.setValue(
                flatRate == null ? Flat.NONE : Flat.valueOf(flatRate.basis().name()));
        flatAmount.show(flatRate == null ? null : flatRate.amount().amount());
        flatAmount.setVisible(flatRate != null);
        minimum.show(terms.minimumFee() == null ? null : terms.minimumFee().amount());
        note.setValue(draft.note());
    }

    /** An error at the first day. */
    void refuseBegin(String sentence) {
        from.setErrorMessage(sentence);
        from.setInvalid(true);
        from.focus();
    }

    /** What was typed, or nothing with errors beside the fields. */
    Optional<AgreementDraft> read() {
        Optional<DateRange> days = days();
        return terms().flatMap(terms -> days.map(range -> new AgreementDraft(range, terms, note.getValue())));
    }

    private Optional<DateRange> days() {
        LocalDate begin = from.getValue();
        LocalDate end = to.getValue();
        from.setErrorMessage(getTranslation("pricing.from.missing"));
        from.setInvalid(begin == null);
        boolean backwards = begin != null && end != null && end.isBefore(begin);
        to.setErrorMessage(getTranslation("pricing.to.before"));
        to.setInvalid(backwards);
        return backwards ? Optional.empty() : Optional.ofNullable(begin).map(day -> new DateRange(day, end));
    }

    /** The terms alone, for the preview. */
    Optional<AgreementTerms> terms() {
        Optional<BigDecimal> off = percent.percentage();
        Optional<Map<CourseNumber, Money>> fixed = prices.read().map(AgreementForm::byCourse);
        Optional<List<Tier>> steps = tiers.read().map(AgreementForm::rising);
        boolean flatFits = flat.getValue() == Flat.NONE || flatAmount.amount().isPresent();
        boolean minimumFits = minimum.getValue().isBlank() || minimum.amount().isPresent();
        if (off.isEmpty() || fixed.isEmpty() || steps.isEmpty() || !flatFits || !minimumFits) {
            return Optional.empty();
        }
        return Optional.of(
                new AgreementTerms(off.get(), fixed.get(), volume.getValue(), steps.get(), flatRate(), minimumFee()));
    }

    private @Nullable FlatRate flatRate() {
        Flat chosen = Objects.requireNonNullElse(flat.getValue(), Flat.NONE);
        return chosen == Flat.NONE
                ? null
                : flatAmount
                        .amount()
                        .map(amount -> new FlatRate(FlatRate.Basis.valueOf(chosen.name()), amount))
                        .orElse(null);
    }

    private @Nullable Money minimumFee() {
        return minimum.getValue().isBlank()
                ? null
                : minimum.amount().filter(amount -> !amount.isZero()).orElse(null);
    }

    /** The last row of a course counts. */
    private static Map<CourseNumber, Money> byCourse(List<Map.Entry<CourseNumber, Money>> rows) {
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, later) -> later));
    }

    /** In order, and of two with the same beginning the last. */
    private static List<Tier> rising(List<Tier> rows) {
        return rows.stream().collect(Collectors.toMap(Tier::from, tier -> tier, (_, later) -> later)).values().stream()
                .sorted(Comparator.comparingLong(Tier::from))
                .toList();
    }
}
