package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.slave.certificates.CertificateOffice;
import de.kitacampus.portal.slave.certificates.CertificateQuery;
import de.kitacampus.portal.slave.certificates.CertificateState;
import de.kitacampus.portal.slave.staff.Centre;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what the list of certificates is narrowed, kept in the address. */
class CertificateFilterBar extends Composite<Div> {

    private final TextField search = new TextField();
    private final ComboBox<Centre> centre = new ComboBox<>();
    private final ComboBox<CourseNumber> course = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Select<CertificateState> state = new Select<>();
    private final Runnable onChange;
    private boolean reading;

    CertificateFilterBar(CertificateOffice office, Runnable onChange) {
        this.onChange = onChange;
        Map<CourseNumber, String> courses = office.courses();
        search.setPlaceholder(getTranslation("certificates.search.placeholder"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grows");
        centre.setItems(office.centres());
        centre.setItemLabelGenerator(Centre::name);
        centre.setClearButtonVisible(true);
        course.setItems(courses.keySet());
        course.setItemLabelGenerator(number -> number + " " + courses.getOrDefault(number, ""));
        course.setClearButtonVisible(true);
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("certificates.all"));
        state.setItems(CertificateState.values());
        state.setItemLabelGenerator(one ->
                one == null ? getTranslation("certificates.all") : getTranslation("certificates.state." + one.name()));
        for (DatePicker date : List.of(from, to)) {
            date.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : Locale.GERMANY);
            date.setClearButtonVisible(true);
        }
        getContent().addClassNames("kit-toolbar", "filters", "certificate-filters");
        add(search, "search");
        add(centre, "centre");
        add(course, "course");
        add(from, "from");
        add(to, "to");
        add(state, "state");
        Button reset = new Button(getTranslation("certificates.reset"), click -> reset());
        reset.setId("certificates-reset");
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().add(reset);
    }

    private <C extends AbstractField<C, V>, V> void add(AbstractField<C, V> field, String name) {
        field.setId("certificates-" + name);
        field.getElement().setProperty("label", getTranslation("certificates." + name));
        field.addValueChangeListener(change -> changed());
        getContent().add(field);
    }

    private void changed() {
        if (!reading) {
            onChange.run();
        }
    }

    private void reset() {
        reading = true;
        List.<HasValue<?, ?>>of(search, centre, course, from, to, state).forEach(HasValue::clear);
        reading = false;
        changed();
    }

    void read(QueryParameters address, CertificateOffice office) {
        AddressValues values = new AddressValues(address);
        reading = true;
        search.setValue(values.text("q").orElse(""));
        centre.setValue(values.text("centre")
                .flatMap(code -> office.centres().stream()
                        .filter(one -> one.code().value().equals(code))
                        .findFirst())
                .orElse(null));
        course.setValue(values.value("course", CourseNumber::of).orElse(null));
        from.setValue(values.value("from", LocalDate::parse).orElse(null));
        to.setValue(values.value("to", LocalDate::parse).orElse(null));
        state.setValue(values.value("state", CertificateState::valueOf).orElse(null));
        reading = false;
    }

    Map<String, String> address() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "q", search.getValue().strip());
        put(
                query,
                "centre",
                Optional.ofNullable(centre.getValue()).map(Centre::code).orElse(null));
        put(query, "course", course.getValue());
        put(query, "from", from.getValue());
        put(query, "to", to.getValue());
        put(query, "state", state.getValue());
        return query;
    }

    private static void put(Map<String, String> query, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            query.put(key, value.toString());
        }
    }

    boolean isActive() {
        return !address().isEmpty();
    }

    CertificateQuery query(CertificateQuery.Column column, boolean descending) {
        Centre chosen = centre.getValue();
        return new CertificateQuery(
                search.getValue(),
                chosen == null ? null : chosen.id(),
                course.getValue(),
                from.getValue(),
                to.getValue(),
                state.getValue(),
                column,
                descending);
    }
}
