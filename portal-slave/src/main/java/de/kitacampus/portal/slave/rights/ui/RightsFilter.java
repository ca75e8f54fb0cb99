package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.ui.FilterChips;
import de.kitacampus.portal.slave.offer.Categories;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import java.util.List;
import java.util.Locale;

/** Which rows of the matrix are shown. */
class RightsFilter extends Composite<Div> {

    private final TextField search = new TextField();
    private final ComboBox<String> category = new ComboBox<>();
    private final Checkbox open = new Checkbox();
    private final FilterChips chips = new FilterChips();
    private final Runnable onChange;

    RightsFilter(List<OfferedCourse> courses, Runnable onChange) {
        this.onChange = onChange;
        search.setId("rights-search");
        search.setPlaceholder(getTranslation("rights.search"));
        search.setAriaLabel(getTranslation("rights.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.addClassName("grows");
        category.setId("rights-category");
        category.setPlaceholder(getTranslation("rights.category"));
        category.setAriaLabel(getTranslation("rights.category"));
        category.setItems(Categories.of(courses));
        category.setItemLabelGenerator(this::name);
        category.setClearButtonVisible(true);
        open.setId("rights-open");
        open.setLabel(getTranslation("rights.open"));
        search.addValueChangeListener(change -> changed());
        category.addValueChangeListener(change -> changed());
        open.addValueChangeListener(change -> changed());
        Div fields = new Div(search, category, open);
        fields.addClassNames("kit-toolbar", "filters");
        getContent().add(fields, chips);
    }

    private String name(String id) {
        return Categories.name(id, getTranslation(Categories.key(id)));
    }

    private void changed() {
        chips.clear();
        search.getOptionalValue()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> chip(getTranslation("rights.chip.search", text), search::clear));
        category.getOptionalValue().ifPresent(id -> chip(name(id), category::clear));
        if (open.getValue()) {
            chip(getTranslation("rights.open"), open::clear);
        }
        onChange.run();
    }

    private void chip(String text, Runnable clear) {
        chips.add(text, getTranslation("rights.filter.clear", text), clear);
    }

    void read(QueryParameters query) {
        open.setValue(query.getParameters().containsKey("open"));
        query.getSingleParameter("q").ifPresent(search::setValue);
    }

    void reset() {
        search.clear();
        category.clear();
        open.clear();
    }

    boolean accepts(OfferedCourse offered, boolean nobodyMay) {
        String wanted = category.getValue();
        String text = (offered.course().number() + " " + offered.course().title()).toLowerCase(Locale.ROOT);
        return (wanted == null || offered.course().categories().contains(wanted))
                && (!open.getValue() || nobodyMay)
                && text.contains(search.getValue().strip().toLowerCase(Locale.ROOT));
    }
}
