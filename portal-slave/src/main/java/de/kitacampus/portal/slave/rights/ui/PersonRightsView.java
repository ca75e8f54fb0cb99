package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsItems;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What one person may use, why, and the exceptions for her. */
@Route("rights/person")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class PersonRightsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PersonalRights rights;
    private final RightsTexts texts = new RightsTexts(this);
    private String title = texts.text("person.title.none");

    PersonRightsView(PersonalRights rights) {
        this.rights = rights;
        addClassName("kit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues address = new AddressValues(event.getLocation().getQueryParameters());
        Optional<Person> person = address.value("person", text -> new PersonId(UUID.fromString(text)))
                .flatMap(rights::person);
        Optional<RightsItem> item = address.value("item", RightsItem::ofAddress);
        removeAll();
        title = person.map(one -> texts.text("person.title", one.name()))
                .orElseGet(() -> texts.text("person.title.none"));
        person.ifPresentOrElse(one -> show(one, item), this::ask);
        if (person.isEmpty() && address.text("person").isPresent()) {
            Notices.error(texts.text("person.gone"));
        }
    }

    private void show(Person person, Optional<RightsItem> item) {
        Button add = new Button(texts.text("exception.new"), VaadinIcon.PLUS.create());
        add.setId("exception-new");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setVisible(rights.mayEdit());
        Anchor back = new Anchor("staff?person=" + person.id(), texts.text("person.back"));
        back.addClassName("kit-button-link");
        back.setId("rights-person-back");
        Paragraph nothing = new Paragraph(texts.text("exceptions.none"));
        WhyPanel why = new WhyPanel(rights, Optional.of(person), item.flatMap(this::entry));
        add(
                new PageHeader(title, add, back).withHelp(facts(person)),
                new RightsNav("rights/person", rights.mayEdit()),
                why);
        add(new H2(texts.text("exceptions.title")), nothing);
        Div place = new Div();
        add(place);
        refresh(person, place, nothing, why);
        add.addClickListener(click -> new ExceptionDialog(
                        rights, Optional.of(person), Optional.empty(), () -> refresh(person, place, nothing, why))
                .open());
    }

    private void refresh(Person person, Div place, Paragraph nothing, WhyPanel why) {
        ExceptionList list = new ExceptionList(rights, false, () -> refresh(person, place, nothing, why));
        list.setAllRowsVisible(true);
        list.show(rights.of(person.id()));
        place.removeAll();
        place.add(list);
        nothing.setVisible(!list.isVisible());
        why.refresh();
    }

    private Optional<RightsItems.Entry> entry(RightsItem item) {
        return rights.items().stream()
                .filter(entry -> entry.item().equals(item))
                .findFirst();
    }

    private String facts(Person person) {
        String roles = person.roles().stream().map(JobRole::name).collect(Collectors.joining(", "));
        String centres = person.centres().stream().map(Centre::name).collect(Collectors.joining(", "));
        return roles.isEmpty() ? centres : roles + " · " + centres;
    }

    private void ask() {
        ComboBox<Person> person = Choices.person(rights, texts.text("person"));
        person.setId("rights-person");
        person.setWidth("min(28rem, 100%)");
        person.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(one -> getUI().ifPresent(ui -> ui.navigate(
                        "rights/person", QueryParameters.of("person", one.id().toString())))));
        add(
                new PageHeader(title).withHelp(texts.text("person.choose")),
                new RightsNav("rights/person", rights.mayEdit()),
                person);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
