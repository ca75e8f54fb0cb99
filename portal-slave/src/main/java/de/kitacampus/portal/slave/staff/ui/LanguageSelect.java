package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.StaffLanguages;
import java.util.List;
import java.util.Locale;

/** The language of a person's mails; saved at once, since it changes nothing else. */
class LanguageSelect extends Composite<Select<Locale>> {

    LanguageSelect(StaffLanguages languages, PersonId person) {
        Select<Locale> select = getContent();
        select.setId("person-language");
        select.setLabel(getTranslation("staff.language"));
        select.setHelperText(getTranslation("staff.language.help"));
        select.setItems(List.of(Locale.GERMAN, Locale.ENGLISH));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("staff.language.usual"));
        select.setItemLabelGenerator(
                one -> getTranslation(one == null ? "staff.language.usual" : "staff.language." + one.getLanguage()));
        select.setValue(languages.chosenFor(person).orElse(null));
        select.addValueChangeListener(change -> {
            if (languages.choose(person, change.getValue())) {
                Notices.success(getTranslation("staff.language.saved"));
            } else {
                Notices.error(getTranslation("staff.error.notYours"));
            }
        });
    }
}
