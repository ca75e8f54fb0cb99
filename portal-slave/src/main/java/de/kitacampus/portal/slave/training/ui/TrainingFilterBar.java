package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.FilterChips;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.training.BoardQuery;
import de.kitacampus.portal.slave.training.Rule;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingRules;
import de.kitacampus.portal.slave.training.TrainingStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filters of the board and its lists; the address holds them, so that a link can be sent. */
class TrainingFilterBar extends Composite<Div> {

    private final DatePicker day = new DatePicker();
    private final ComboBox<Centre> centre = new ComboBox<>();
    private final ComboBox<JobRole> role = new ComboBox<>();
    private final ComboBox<Rule> rule = new ComboBox<>();
    private final ComboBox<TrainingStatus> status = new ComboBox<>();
    private final TextField search = new TextField();
    private final FilterChips chips = new FilterChips();
    private final TrainingTexts texts = new TrainingTexts(this);
    private final LocalDate today;
    private final List<Centre> centres;
    private final List<JobRole> roles;
    private final List<Rule> rules;
    private final Runnable onChange;
    private boolean reading;

    /**
     * @param people whether people are listed, who can be searched for
     */
    TrainingFilterBar(TrainingBoard board, TrainingRules allRules, boolean people, Runnable onChange) {
        this.onChange = onChange;
        today = board.today();
        centres = board.centres();
        roles = board.roles();
        rules = allRules.all();
        Div fields = new Div();
        fields.addClassNames("kit-toolbar", "filters", "training-filters");
        if (people) {
            search.setPlaceholder(texts.text("filter.search"));
            search.setPrefixComponent(VaadinIcon.SEARCH.create());
            search.setClearButtonVisible(true);
            search.setValueChangeMode(ValueChangeMode.LAZY);
            search.addClassName("grows");
            add(fields, search, "q");
        }
        day.setLocale(UI.getCurrentOrThrow().getLocale().getLanguage().equals("en") ? Locale.UK : Locale.GERMANY);
        day.setMin(board.earliest());
        add(fields, day, "day");
        choice(fields, centre, "centre", centres);
        centre.setItemLabelGenerator(Centre::name);
        choice(fields, role, "role", roles);
        role.setItemLabelGenerator(JobRole::name);
        choice(fields, rule, "rule", rules);
        rule.setItemLabelGenerator(TrainingFilterBar::name);
        if (people) {
            choice(fields, status, "status", StatusBar.ORDER);
            status.setItemLabelGenerator(texts::status);
        }
        Button reset = new Button(texts.text("filter.reset"), click -> reset());
        reset.setId("training-filter-reset");
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        fields.add(reset);
        getContent().add(fields, chips);
        getContent().addClassName("training-filter");
    }

    static String name(Rule rule) {
        return rule.latest().content().name();
    }

    private <T> void choice(Div fields, ComboBox<T> box, String name, List<T> items) {
        box.setItems(items);
        box.setClearButtonVisible(true);
        add(fields, box, name);
    }

    private <C extends AbstractField<C, V>, V> void add(Div fields, AbstractField<C, V> field, String name) {
        field.setId("training-filter-" + name);
        field.getElement().setProperty("label", texts.text("filter." + name + ".label"));
        field.addValueChangeListener(change -> changed());
        fields.add(field);
    }

    private void changed() {
        if (!reading) {
            showChips();
            onChange.run();
        }
    }

    private void reset() {
        reading = true;
        List.<HasValue<?, ?>>of(centre, role, rule, status, search).forEach(HasValue::clear);
        day.setValue(today);
        reading = false;
        changed();
    }

    private void showChips() {
        chips.clear();
        Optional.of(chosenDay())
                .filter(one -> !one.equals(today))
                .ifPresent(one -> chip("day", texts.date(one), () -> day.setValue(today)));
        centre.getOptionalValue().ifPresent(one -> chip("centre", one.name(), centre::clear));
        role.getOptionalValue().ifPresent(one -> chip("role", one.name(), role::clear));
        rule.getOptionalValue().ifPresent(one -> chip("rule", name(one), rule::clear));
        status.getOptionalValue().ifPresent(one -> chip("status", texts.status(one), status::clear));
        search.getOptionalValue().filter(text -> !text.isBlank()).ifPresent(text -> chip("q", text, search::clear));
    }

    private void chip(String name, String value, Runnable clear) {
        String label = texts.text("filter." + name + ".label");
        chips.add(label + ": " + value, texts.text("filter.clear", label), clear);
    }

    void read(QueryParameters address) {
        AddressValues values = new AddressValues(address);
        reading = true;
        day.setValue(values.value("day", LocalDate::parse).orElse(today));
        centre.setValue(values.text("centre")
                .flatMap(id -> find(centres, one -> one.id(), id))
                .orElse(null));
        role.setValue(values.text("role")
                .flatMap(id -> find(roles, one -> one.id(), id))
                .orElse(null));
        rule.setValue(values.text("rule")
                .flatMap(id -> find(rules, one -> one.id(), id))
                .orElse(null));
        status.setValue(values.text("status")
                .flatMap(name -> StatusBar.ORDER.stream()
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(null));
        search.setValue(values.text("q").orElse(""));
        reading = false;
        showChips();
    }

    private static <T> Optional<T> find(List<T> items, java.util.function.Function<T, Object> id, String text) {
        return items.stream()
                .filter(one -> id.apply(one).toString().equals(text))
                .findFirst();
    }

    Map<String, String> address() {
        return address(query());
    }

    /** The address of a query; what does not restrict is left out. */
    Map<String, String> address(BoardQuery query) {
        Map<String, String> address = new LinkedHashMap<>();
        put(address, "day", query.day().equals(today) ? null : query.day());
        put(address, "centre", query.centre());
        put(address, "role", query.role());
        put(address, "rule", query.rule());
        put(
                address,
                "status",
                query.status() == null ? null : query.status().name().toLowerCase(Locale.ROOT));
        put(address, "q", query.search().isBlank() ? null : query.search());
        return address;
    }

    private static void put(Map<String, String> address, String key, @Nullable Object value) {
        if (value != null) {
            address.put(key, value.toString());
        }
    }

    BoardQuery query() {
        return new BoardQuery(
                chosenDay(),
                centre.getOptionalValue().map(Centre::id).orElse(null),
                role.getOptionalValue().map(JobRole::id).orElse(null),
                rule.getOptionalValue().map(Rule::id).orElse(null),
                status.getValue(),
                search.getValue().strip());
    }

    boolean isActive() {
        return !address().isEmpty();
    }

    private LocalDate chosenDay() {
        return day.getOptionalValue().orElse(today);
    }
}
