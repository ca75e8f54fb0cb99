package de.kitacampus.portal.slave.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.ImageField;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.settings.HouseSettings;
import de.kitacampus.portal.slave.settings.Languages;
import de.kitacampus.portal.slave.settings.Settings;
import de.kitacampus.portal.slave.settings.Settings.Field;
import de.kitacampus.portal.slave.settings.Settings.Problem;
import de.kitacampus.portal.slave.shell.Appearance;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Name, logo, colour and languages, with the result beside them. */
@Route("settings")
@Menu(title = "settings.title", order = 95, icon = "vaadin:cog-o")
@RolesAllowed(PortalRole.ADMIN)
class HouseView extends SettingsPage {

    private final TextField name = new TextField(getTranslation("settings.name"));
    private final ImageField logo = new ImageField("settings", "settings", "logo", this::edited);
    private final AccentField accent = new AccentField(this::edited);
    private final Select<Languages> languages = new Select<>();
    private final LookPreview preview;

    HouseView(Settings settings, Appearance house) {
        super(settings, "house");
        preview = new LookPreview(house);
        name.setId("settings-name");
        name.setMaxLength(HouseSettings.MAX_NAME);
        name.setHelperText(getTranslation("settings.name.help"));
        name.setPlaceholder(house.name());
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> edited());
        languages.setId("settings-languages");
        languages.setLabel(getTranslation("settings.languages"));
        languages.setHelperText(getTranslation("settings.languages.help"));
        languages.setItems(Languages.values());
        languages.setItemLabelGenerator(one -> getTranslation("settings.languages." + one.name()));
        languages.addValueChangeListener(event -> edited());
        Div form = new Div(name, logo, accent, languages);
        form.addClassName("look-form");
        Div both = new Div(form, previewed());
        both.addClassName("look-both");
        add(both);
        show(read());
    }

    private Component previewed() {
        Div shown = new Div(new H2(getTranslation("settings.preview")), preview);
        shown.addClassName("look-preview");
        return shown;
    }

    @Override
    void show(HouseSettings settings) {
        name.setValue(settings.name());
        logo.setValue(settings.logo());
        accent.setValue(settings.accent());
        languages.setValue(settings.languages());
        draw();
    }

    @Override
    HouseSettings written(HouseSettings before) {
        return before.with(name.getValue().strip(), logo.value(), accent.value(), languages.getValue());
    }

    @Override
    void tell(List<Problem> problems) {
        name.setInvalid(false);
        accent.tell(problems);
        for (Problem problem : problems) {
            if (problem instanceof Problem.TooLong(Field field, int most) && field == Field.NAME) {
                name.setErrorMessage(getTranslation("settings.tooLong", most));
                name.setInvalid(true);
            }
        }
    }

    private void edited() {
        if (isAttached()) {
            changed();
        }
        draw();
    }

    private void draw() {
        preview.show(name.getValue(), Optional.ofNullable(logo.value()), accent.colour());
    }
}
