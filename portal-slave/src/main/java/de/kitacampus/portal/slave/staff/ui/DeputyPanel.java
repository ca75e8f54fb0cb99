package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.staff.Deputies;
import de.kitacampus.portal.slave.staff.Deputies.Deputy;
import de.kitacampus.portal.slave.staff.Deputies.Outcome;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import de.kitacampus.portal.slave.staff.StaffFilter;
import de.kitacampus.portal.slave.staff.StaffFilter.State;
import de.kitacampus.portal.slave.staff.StaffOrder;

/** Who acts for a head, and when. */
class DeputyPanel extends Composite<Div> {

    private final transient Deputies deputies;
    private final transient PersonId head;
    private final Div list = new Div();
    private final ComboBox<PersonRecord> person = new ComboBox<>();
    private final DayField from = new DayField(getTranslation("staff.from"), "staff");
    private final DayField to = new DayField(getTranslation("staff.to"), "staff");

    DeputyPanel(Deputies deputies, StaffAdministration staff, PersonId head) {
        this.deputies = deputies;
        this.head = head;
        person.setId("deputy-person");
        person.setLabel(getTranslation("staff.deputy.person"));
        person.setItemLabelGenerator(one -> one.person().name());
        person.setItems(query -> staff
                .list(
                        new StaffFilter(query.getFilter().orElse(""), null, null, State.ACTIVE, null),
                        StaffOrder.NAME,
                        true,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        from.setId("deputy-from");
        to.setId("deputy-to");
        Button add = new Button(getTranslation("staff.deputy.add"), VaadinIcon.PLUS.create(), click -> add());
        add.setId("deputy-add");
        Div line = new Div(from, to);
        line.addClassName("term-line");
        list.addClassName("deputy-list");
        Paragraph help = new Paragraph(getTranslation("staff.deputy.help"));
        help.addClassName("quiet");
        getContent().add(new H3(getTranslation("staff.deputy.title")), help, list, person, line, add);
        getContent().addClassName("look-form");
        getContent().setId("deputies");
        refresh();
    }

    private void refresh() {
        list.removeAll();
        deputies.of(head).forEach(one -> list.add(row(one)));
    }

    private Div row(Deputy one) {
        Formats formats = new Formats(getLocale());
        Span name = new Span(one.person().name());
        name.addClassName("strong");
        Span days = new Span(formats.date(one.from()) + " – " + formats.date(one.to()));
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            deputies.dismiss(one.id());
            refresh();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("staff.deputy.remove", one.person().name()));
        Div row = new Div(name, days, remove);
        row.addClassName("deputy-row");
        return row;
    }

    private void add() {
        person.setInvalid(false);
        to.setInvalid(false);
        if (person.isEmpty() || from.isEmpty() || to.isEmpty()) {
            Notices.error(getTranslation("staff.deputy.incomplete"));
            return;
        }
        switch (deputies.appoint(head, person.getValue().person().id(), from.getValue(), to.getValue())) {
            case Outcome.Appointed appointed -> {
                person.clear();
                from.clear();
                to.clear();
                refresh();
                Notices.success(getTranslation("staff.saved"));
            }
            case Outcome.NotYours foreign -> Notices.error(getTranslation("staff.error.notYours"));
            case Outcome.NoHead none -> Notices.error(getTranslation("staff.deputy.noHead"));
            case Outcome.Unfit unfit -> {
                person.setErrorMessage(getTranslation("staff.deputy.unfit"));
                person.setInvalid(true);
            }
            case Outcome.WrongDays wrong -> {
                to.setErrorMessage(getTranslation("staff.deputy.days"));
                to.setInvalid(true);
            }
            case Outcome.Twice twice -> Notices.error(getTranslation("staff.deputy.twice"));
        }
    }
}
