package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.RightsItems;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import java.util.Locale;

/** Fields of these screens. */
final class Choices {

    private Choices() {}

    /** One of the people whose rights the reader may look at; read while she types. */
    static ComboBox<Person> person(PersonalRights rights, String label) {
        ComboBox<Person> box = new ComboBox<>(label);
        people(box, rights);
        return box;
    }

    static void people(ComboBox<Person> box, PersonalRights rights) {
        box.setItemLabelGenerator(Choices::name);
        box.setItems(
                query -> rights.people(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        box.setClearButtonVisible(true);
    }

    private static String name(Person person) {
        return person.centres().stream()
                .findFirst()
                .map(Centre::name)
                .map(centre -> person.name() + ", " + centre)
                .orElseGet(person::name);
    }

    static ComboBox<RightsItems.Entry> item(PersonalRights rights, String label) {
        ComboBox<RightsItems.Entry> box = new ComboBox<>(label);
        box.setItemLabelGenerator(RightsItems.Entry::label);
        box.setItems(rights.items());
        box.setClearButtonVisible(true);
        return box;
    }

    static DatePicker day(String label) {
        DatePicker day = new DatePicker(label);
        day.setLocale(UI.getCurrentOrThrow().getLocale().getLanguage().equals("en") ? Locale.UK : Locale.GERMANY);
        return day;
    }
}
