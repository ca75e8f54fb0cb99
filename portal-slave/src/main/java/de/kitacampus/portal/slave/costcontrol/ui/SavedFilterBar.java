package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.costcontrol.SavedFilter;
import de.kitacampus.portal.slave.costcontrol.SavedFilters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opens, keeps and looks after the filters under names. */
class SavedFilterBar extends Composite<Div> {

    private final transient SavedFilters filters;
    private final CostTexts texts = new CostTexts(this);
    private final Select<SavedFilter> choice = new Select<>();
    private final Button manage;

    /**
     * @param open shows the page of an address
     * @param shown the address of what the page shows
     */
    SavedFilterBar(SavedFilters filters, Consumer<String> open, Supplier<String> shown) {
        this.filters = filters;
        choice.setId("cost-saved");
        choice.setLabel(texts.text("saved"));
        choice.setPlaceholder(texts.text("saved.choose"));
        choice.setItemLabelGenerator(SavedFilter::name);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                open.accept(change.getValue().address());
            }
        });
        Button save = new Button(texts.text("saved.save"), VaadinIcon.BOOKMARK.create(), click -> save(shown.get()));
        save.setId("cost-save-filter");
        manage = new Button(texts.text("saved.manage"), VaadinIcon.COG.create(), click -> manage());
        manage.setId("cost-manage-filters");
        manage.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassNames("kit-toolbar", "cost-saved");
        getContent().add(choice, save, manage);
        refresh();
    }

    private void save(String address) {
        new SaveFilterDialog(filters, address, saved -> {
                    Notices.success(texts.text("saved.done", saved.name()));
                    refresh();
                    choice.setValue(saved);
                })
                .open();
    }

    private void manage() {
        ManageFiltersDialog dialog = new ManageFiltersDialog(filters);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                refresh();
            }
        });
        dialog.open();
    }

    private void refresh() {
        List<SavedFilter> all = filters.all();
        choice.setItems(all);
        choice.setVisible(!all.isEmpty());
        manage.setVisible(!all.isEmpty());
    }
}
