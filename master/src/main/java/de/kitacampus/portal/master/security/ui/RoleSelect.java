package de.kitacampus.portal.master.security.ui;

import com.vaadin.flow.component.select.Select;
import de.kitacampus.portal.master.security.BackOfficeRole;
import java.util.Locale;

/** The roles of the back office, with a sentence of what the chosen one may do. */
class RoleSelect extends Select<BackOfficeRole> {

    RoleSelect(String id, BackOfficeRole chosen) {
        setId(id);
        setLabel(getTranslation("security.accounts.role"));
        setItems(BackOfficeRole.values());
        setItemLabelGenerator(role -> getTranslation("security.role." + key(role)));
        addValueChangeListener(_ -> setHelperText(getTranslation("security.role.help." + key(getValue()))));
        setValue(chosen);
    }

    static String key(BackOfficeRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
