package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.CourseFilter;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.catalog.TargetGroup;

/** Search, and chips for categories, target groups and states that can be cleared one by one. */
class CourseFilterBar extends Composite<Div> {

    private final transient Runnable changed;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<Category> categories = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<TargetGroup> targetGroups = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<CourseState> states = new MultiSelectComboBox<>();
    private final Button reset = new Button(getTranslation("catalog.filter.reset"), VaadinIcon.CLOSE_SMALL.create());

    CourseFilterBar(Runnable changed) {
        this.changed = changed;
        getContent().addClassName("kit-toolbar");
        search();
        chips(categories, "category", Category.values(), category -> getTranslation(Texts.key(category)));
        chips(targetGroups, "target-group", TargetGroup.values(), group -> getTranslation(Texts.key(group)));
        chips(states, "state", CourseState.values(), state -> getTranslation(Texts.key(state)));
        reset.setId("courses-reset");
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        reset.addClickListener(_ -> {
            set(CourseFilter.ALL);
            changed.run();
        });
        getContent().add(search, categories, targetGroups, states, reset);
    }

    private void search() {
        search.setId("courses-search");
        search.addClassName("search-field");
        search.setPlaceholder(getTranslation("catalog.search"));
        search.setAriaLabel(getTranslation("catalog.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(this::changed);
    }

    private <T> void chips(MultiSelectComboBox<T> box, String name, T[] values, ItemLabelGenerator<T> label) {
        box.setId("courses-" + name);
        box.addClassName("filter-field");
        box.setPlaceholder(getTranslation("catalog." + name));
        box.setAriaLabel(getTranslation("catalog." + name));
        box.setItemLabelGenerator(label);
        box.setItems(values);
        box.addValueChangeListener(this::changed);
    }

    private void changed(ComponentValueChangeEvent<?, ?> change) {
        if (change.isFromClient()) {
            reset.setVisible(!filter().isEmpty());
            changed.run();
        }
    }

    CourseFilter filter() {
        return new CourseFilter(
                search.getValue().strip(), categories.getValue(), targetGroups.getValue(), states.getValue());
    }

    void set(CourseFilter filter) {
        search.setValue(filter.text());
        categories.setValue(filter.categories());
        targetGroups.setValue(filter.targetGroups());
        states.setValue(filter.states());
        reset.setVisible(!filter.isEmpty());
    }
}
