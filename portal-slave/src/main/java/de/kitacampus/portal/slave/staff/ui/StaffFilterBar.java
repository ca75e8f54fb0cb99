package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.ui.FilterChips;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.StaffFilter;
import de.kitacampus.portal.slave.staff.StaffFilter.Missing;
import de.kitacampus.portal.slave.staff.StaffFilter.State;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Search and filters of the staff list, with a chip for each filter in effect. */
class StaffFilterBar extends Composite<Div> {

    private final TextField search = new TextField();
    private final ComboBox<Centre> centre = new ComboBox<>();
    private final ComboBox<JobRole> role = new ComboBox<>();
    private final ComboBox<State> state = new ComboBox<>();
    private final ComboBox<Missing> missing = new ComboBox<>();
    private final FilterChips chips = new FilterChips();
    private final List<Centre> centres;
    private final List<JobRole> roles;
    private final Runnable onChange;
    private boolean quiet;

    StaffFilterBar(List<Centre> centres, List<JobRole> roles, Runnable onChange) {
        this.centres = centres;
        this.roles = roles;
        this.onChange = onChange;
        search.setId("staff-search");
        search.setPlaceholder(getTranslation("staff.search"));
        search.setAriaLabel(getTranslation("staff.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.addValueChangeListener(change -> changed());
        search.addClassName("grows");
        prepare(centre, "staff.filter.centre", centres, Centre::name);
        prepare(role, "staff.filter.role", roles, JobRole::name);
        prepare(state, "staff.filter.state", List.of(State.values()), this::text);
        prepare(missing, "staff.filter.missing", List.of(Missing.values()), this::text);
        Div fields = new Div(search, centre, role, state, missing);
        fields.addClassNames("kit-toolbar", "filters");
        getContent().add(fields, chips);
    }

    private <T> void prepare(ComboBox<T> box, String key, List<T> items, ItemLabelGenerator<T> label) {
        box.setId(key.replace('.', '-'));
        box.setPlaceholder(getTranslation(key));
        box.setAriaLabel(getTranslation(key));
        box.setItems(items);
        box.setItemLabelGenerator(label);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> changed());
    }

    private String text(State value) {
        return getTranslation("staff.state." + value.name().toLowerCase(Locale.ROOT));
    }

    private String text(Missing value) {
        return getTranslation("staff.missing." + value.name().toLowerCase(Locale.ROOT));
    }

    private void changed() {
        showChips();
        if (!quiet) {
            onChange.run();
        }
    }

    StaffFilter filter() {
        return new StaffFilter(
                search.getValue().strip(),
                centre.getOptionalValue().map(Centre::id).orElse(null),
                role.getOptionalValue().map(JobRole::id).orElse(null),
                state.getValue(),
                missing.getValue());
    }

    void reset() {
        read(QueryParameters.empty());
        onChange.run();
    }

    private void showChips() {
        chips.clear();
        chip("staff.filter.search", search.getOptionalValue(), search::clear);
        chip("staff.filter.centre", centre.getOptionalValue().map(Centre::name), centre::clear);
        chip("staff.filter.role", role.getOptionalValue().map(JobRole::name), role::clear);
        chip("staff.filter.state", state.getOptionalValue().map(this::text), state::clear);
        chip("staff.filter.missing", missing.getOptionalValue().map(this::text), missing::clear);
    }

    private void chip(String key, Optional<String> value, Runnable clear) {
        value.filter(text -> !text.isBlank())
                .ifPresent(text -> chips.add(
                        getTranslation(key) + ": " + text,
                        getTranslation("staff.filter.clear", getTranslation(key)),
                        clear));
    }

    /** Takes the filters over from an address. */
    void read(QueryParameters query) {
        quiet = true;
        search.setValue(query.getSingleParameter("q").orElse(""));
        centre.setValue(query.getSingleParameter("centre")
                .flatMap(StaffFilterBar::uuid)
                .flatMap(id -> centres.stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst())
                .orElse(null));
        role.setValue(query.getSingleParameter("role")
                .flatMap(StaffFilterBar::uuid)
                .flatMap(id -> roles.stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst())
                .orElse(null));
        state.setValue(named(query.getSingleParameter("state"), State.values()).orElse(null));
        missing.setValue(
                named(query.getSingleParameter("missing"), Missing.values()).orElse(null));
        quiet = false;
        showChips();
    }

    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new HashMap<>();
        search.getOptionalValue().filter(text -> !text.isBlank()).ifPresent(text -> parameters.put("q", List.of(text)));
        centre.getOptionalValue()
                .ifPresent(one -> parameters.put("centre", List.of(one.id().toString())));
        role.getOptionalValue()
                .ifPresent(one -> parameters.put("role", List.of(one.id().toString())));
        state.getOptionalValue().ifPresent(one -> parameters.put("state", List.of(lower(one))));
        missing.getOptionalValue().ifPresent(one -> parameters.put("missing", List.of(lower(one))));
        return parameters;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> named(Optional<String> text, E[] values) {
        return text.flatMap(name -> List.of(values).stream()
                .filter(value -> lower(value).equals(name))
                .findFirst());
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
