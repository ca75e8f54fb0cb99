package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.FilterChips;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import de.kitacampus.portal.slave.costcontrol.CostAddress;
import de.kitacampus.portal.slave.costcontrol.CostQuery;
import de.kitacampus.portal.slave.costcontrol.CostReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Month, name, course and centre, and a chip to clear each of them. */
class CostFilter extends Composite<Div> {

    /** The choice "all months". */
    static final String ALL = CostAddress.ALL;

    private final Offers offers;
    private final CostTexts texts;
    private final CostReport report;
    private final Runnable changed;
    private final Runnable alsoReset;
    private final Map<CentreCode, String> centres;
    private final Select<String> month = new Select<>();
    private final TextField person = new TextField();
    private final TextField course = new TextField();
    private final ComboBox<CentreCode> centre = new ComboBox<>();
    private final FilterChips chips = new FilterChips();
    private boolean silent;

    /**
     * @param changed told after each change
     * @param alsoReset puts back what else belongs to the view, before {@code changed} is told
     */
    CostFilter(CostReport report, Offers offers, Runnable changed, Runnable alsoReset) {
        this.report = report;
        this.offers = offers;
        texts = new CostTexts(this, offers);
        this.changed = changed;
        this.alsoReset = alsoReset;
        centres = report.centres(offers);
        prepareMonth();
        prepareText(person, "person");
        prepareText(course, "course");
        course.setLabel(texts.ofOffers("course"));
        prepareCentre();
        Button reset = new Button(texts.text("reset"), VaadinIcon.REFRESH.create(), click -> reset());
        reset.setId(texts.id("reset"));
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        Div bar = new Div(month, person, course, centre, reset);
        bar.addClassName("kit-toolbar");
        chips.setId(texts.id("chips"));
        getContent().add(bar, chips);
        getContent().addClassName("cost-filter");
    }

    private void prepareMonth() {
        month.setId(texts.id("month"));
        month.setLabel(texts.text("month"));
        List<String> choices = new ArrayList<>(List.of(ALL));
        report.months(offers).forEach(one -> choices.add(one.toString()));
        month.setItems(choices);
        month.setItemLabelGenerator(one -> texts.month(period(one)));
        month.setValue(report.thisMonth().toString());
        month.addValueChangeListener(change -> tell());
    }

    private void prepareText(TextField field, String name) {
        field.setId(texts.id(name));
        field.setLabel(texts.text(name));
        field.setPlaceholder(texts.text(name + ".placeholder"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> tell());
    }

    private void prepareCentre() {
        centre.setId(texts.id("centre"));
        centre.setLabel(texts.text("centre"));
        centre.setPlaceholder(texts.text("centre.all"));
        centre.setClearButtonVisible(true);
        centre.setItems(centres.keySet());
        centre.setItemLabelGenerator(this::centreName);
        centre.addValueChangeListener(change -> tell());
    }

    private String centreName(CentreCode code) {
        return centres.getOrDefault(code, "") + " (" + code + ")";
    }

    CostQuery query(CostQuery.Column column, boolean descending) {
        return new CostQuery(
                offers,
                period(month.getValue()),
                person.getValue(),
                course.getValue(),
                centre.getValue(),
                column,
                descending);
    }

    /** A month that never had a booking can be asked for too; it shows as empty. */
    void read(Map<String, List<String>> url) {
        silent = true;
        choose(first(url, "month").flatMap(this::choice).orElseGet(() -> report.thisMonth()
                .toString()));
        person.setValue(first(url, "person").orElse(""));
        course.setValue(first(url, "course").orElse(""));
        centre.setValue(first(url, "centre")
                .filter(CentreCode::isValid)
                .map(CentreCode::of)
                .filter(centres::containsKey)
                .orElse(null));
        silent = false;
        renderChips();
    }

    Map<String, String> forUrl() {
        Map<String, String> url = new TreeMap<>();
        url.put("month", month.getValue());
        put(url, "person", person.getValue().strip());
        put(url, "course", course.getValue().strip());
        put(url, "centre", centre.getValue() == null ? "" : centre.getValue().value());
        return url;
    }

    void choose(String value) {
        List<String> known = new ArrayList<>(month.getListDataView().getItems().toList());
        if (!known.contains(value)) {
            known.add(value);
            month.setItems(known);
        }
        month.setValue(value);
    }

    boolean isNarrowed() {
        return !person.isEmpty() || !course.isEmpty() || !centre.isEmpty();
    }

    void reset() {
        silent = true;
        month.setValue(report.thisMonth().toString());
        person.clear();
        course.clear();
        centre.clear();
        alsoReset.run();
        silent = false;
        tell();
    }

    private void tell() {
        if (!silent) {
            renderChips();
            changed.run();
        }
    }

    private void renderChips() {
        chips.clear();
        chip("person", person.getValue(), person::clear);
        chip("course", course.getValue(), course::clear);
        chip("centre", centre.getValue() == null ? "" : centreName(centre.getValue()), centre::clear);
    }

    private void chip(String name, String value, Runnable clear) {
        if (!value.isBlank()) {
            chips.add(texts.text(name) + ": " + value.strip(), texts.text("chip.clear", texts.text(name)), clear);
        }
    }

    private Optional<String> choice(String text) {
        return ALL.equals(text) || CostAddress.isMonth(text) ? Optional.of(text) : Optional.empty();
    }

    private static @Nullable BillingPeriod period(@Nullable String choice) {
        return choice == null || !CostAddress.isMonth(choice) ? null : new BillingPeriod(YearMonth.parse(choice));
    }

    private static void put(Map<String, String> url, String key, String value) {
        if (!value.isEmpty()) {
            url.put(key, value);
        }
    }

    private static Optional<String> first(Map<String, List<String>> url, String key) {
        return url.getOrDefault(key, List.of()).stream().findFirst();
    }
}
