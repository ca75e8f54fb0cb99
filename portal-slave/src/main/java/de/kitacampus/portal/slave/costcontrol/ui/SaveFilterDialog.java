package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.slave.costcontrol.SaveFilterOutcome;
import de.kitacampus.portal.slave.costcontrol.SavedFilter;
import de.kitacampus.portal.slave.costcontrol.SavedFilters;
import java.util.function.Consumer;

/** Asks for the name under which to keep what the page shows. */
class SaveFilterDialog extends Dialog {

    private final transient SavedFilters filters;
    private final CostTexts texts = new CostTexts(this);
    private final String address;
    private final transient Consumer<SavedFilter> saved;
    private final TextField name = new TextField();

    SaveFilterDialog(SavedFilters filters, String address, Consumer<SavedFilter> saved) {
        this.filters = filters;
        this.address = address;
        this.saved = saved;
        setId("save-filter-dialog");
        setHeaderTitle(texts.text("saved.save"));
        setWidth("min(28rem, 100%)");
        name.setId("save-filter-name");
        name.setLabel(texts.text("saved.name"));
        name.setHelperText(texts.text("saved.name.help"));
        name.setMaxLength(SavedFilter.MAX_NAME);
        name.setWidthFull();
        name.focus();
        Paragraph help = new Paragraph(texts.text("saved.help"));
        help.addClassName("quiet");
        add(help, name);
        Button cancel = new Button(texts.text("saved.cancel"), click -> close());
        Button save = new Button(texts.text("saved.save"), click -> save());
        save.setId("save-filter-confirm");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        getFooter().add(cancel, save);
    }

    private void save() {
        switch (filters.save(name.getValue(), address)) {
            case SaveFilterOutcome.Saved(SavedFilter filter) -> {
                close();
                saved.accept(filter);
            }
            case SaveFilterOutcome.Unnamed() -> refuse("unnamed");
            case SaveFilterOutcome.NameTaken() -> refuse("taken");
            case SaveFilterOutcome.TooMany() -> refuse("too-many");
            case SaveFilterOutcome.NoAddress(), SaveFilterOutcome.Gone() -> refuse("gone");
        }
    }

    private void refuse(String reason) {
        name.setErrorMessage(texts.text("saved." + reason, SavedFilters.MOST));
        name.setInvalid(true);
    }
}
