package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.AccountWish;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.SaveOutcome.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a person. */
class PersonForm extends Composite<FormLayout> {

    private final TextField firstName = new TextField();
    private final TextField lastName = new TextField();
    private final EmailField email = new EmailField();
    private final TextField staffNumber = new TextField();
    private final ComboBox<Centre> mainCentre = new ComboBox<>();
    private final MultiSelectComboBox<Centre> moreCentres = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<JobRole> roles = new MultiSelectComboBox<>();
    private final Checkbox access = new Checkbox();
    private final TextField userName = new TextField();
    private final TextField password = new TextField();
    private final Select<PortalRole> portalRole = new Select<>();
    private final MultiSelectComboBox<Centre> headOf = new MultiSelectComboBox<>();
    private final boolean admin;
    private final @Nullable AccountSummary account;
    private final List<Centre> centres;
    private boolean dirty;

    PersonForm(List<Centre> ownCentres, List<JobRole> allRoles, boolean admin, Optional<PersonRecord> person) {
        this.admin = admin;
        centres = choices(ownCentres, person);
        account = person.map(PersonRecord::account).orElse(null);
        mainCentre.setItems(centres);
        mainCentre.setItemLabelGenerator(Centre::name);
        mainCentre.setClearButtonVisible(true);
        moreCentres.setItems(centres);
        moreCentres.setItemLabelGenerator(Centre::name);
        headOf.setItems(centres);
        headOf.setItemLabelGenerator(Centre::name);
        roles.setItems(allRoles);
        roles.setItemLabelGenerator(JobRole::name);
        portalRole.setItems(
                admin
                        ? List.of(PortalRole.STAFF, PortalRole.CENTRE_HEAD, PortalRole.CARRIER_ADMIN)
                        : List.of(PortalRole.STAFF));
        portalRole.setItemLabelGenerator(
                role -> getTranslation("staff.portalRole." + role.name().toLowerCase(Locale.ROOT)));
        portalRole.setValue(PortalRole.STAFF);
        layOut();
        person.ifPresent(this::fill);
        access.addValueChangeListener(change -> showWhatCounts());
        portalRole.addValueChangeListener(change -> showWhatCounts());
        showWhatCounts();
    }

    /** A person may belong to a centre that is none of the editor's; it must stay visible. */
    private static List<Centre> choices(List<Centre> own, Optional<PersonRecord> person) {
        Set<Centre> all = new LinkedHashSet<>(own);
        person.ifPresent(known -> all.addAll(known.person().centres()));
        return List.copyOf(all);
    }

    private void layOut() {
        FormLayout layout = getContent();
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("22rem", 2));
        add(firstName, "person-first-name", "staff.firstName", 1);
        add(lastName, "person-last-name", "staff.lastName", 1);
        add(email, "person-email", "staff.email", 2);
        add(staffNumber, "person-staff-number", "staff.staffNumber", 2);
        add(mainCentre, "person-main-centre", "staff.mainCentre", 2);
        add(moreCentres, "person-more-centres", "staff.moreCentres", 2);
        add(roles, "person-roles", "staff.roles", 2);
        layout.add(new H3(getTranslation("staff.access")), 2);
        add(access, "person-access", "staff.access.give", 2);
        add(userName, "person-user-name", "staff.userName", 2);
        add(password, "person-password", "staff.firstPassword", 2);
        password.setHelperText(getTranslation("staff.firstPassword.help"));
        add(portalRole, "person-portal-role", "staff.portalRole", 2);
        add(headOf, "person-head-of", "staff.headOf", 2);
        firstName.setRequiredIndicatorVisible(true);
        lastName.setRequiredIndicatorVisible(true);
        userName.setAutocapitalize(Autocapitalize.NONE);
    }

    private <C extends AbstractField<C, ?>> void add(C field, String id, String key, int columns) {
        field.setId(id);
        if (field instanceof HasLabel labelled) {
            labelled.setLabel(getTranslation(key));
        }
        field.addValueChangeListener(change -> dirty |= change.isFromClient());
        getContent().add((Component) field, columns);
    }

    private void fill(PersonRecord known) {
        Person person = known.person();
        firstName.setValue(person.firstName());
        lastName.setValue(person.lastName());
        email.setValue(Optional.ofNullable(person.email()).orElse(""));
        staffNumber.setValue(Optional.ofNullable(person.staffNumber()).orElse(""));
        mainCentre.setValue(person.centres().stream().findFirst().orElse(null));
        moreCentres.setValue(Set.copyOf(person.centres().stream().skip(1).toList()));
        roles.setValue(Set.copyOf(person.roles()));
        headOf.setValue(centres.stream()
                .filter(centre -> person.headOf().contains(centre.id()))
                .collect(Collectors.toSet()));
        if (account != null) {
            userName.setValue(account.userName());
            portalRole.setValue(highest(account));
        }
    }

    private PortalRole highest(AccountSummary known) {
        if (!admin || known.roles().equals(Set.of(PortalRole.STAFF))) {
            return PortalRole.STAFF;
        }
        return known.isCarrierAdmin() ? PortalRole.CARRIER_ADMIN : PortalRole.CENTRE_HEAD;
    }

    private void showWhatCounts() {
        boolean has = account != null;
        boolean wanted = has || access.getValue();
        access.setVisible(!has);
        userName.setVisible(wanted);
        userName.setReadOnly(has);
        password.setVisible(wanted && !has);
        portalRole.setVisible(wanted && admin);
        headOf.setVisible(wanted && admin && portalRole.getValue() == PortalRole.CENTRE_HEAD);
        if (wanted && userName.isEmpty()) {
            userName.setValue(suggestion());
        }
    }

    private String suggestion() {
        String name = firstName.getValue().strip() + "." + lastName.getValue().strip();
        return name.length() < 3 ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]", "-");
    }

    PersonDetails details() {
        Set<CentreId> all = new LinkedHashSet<>();
        mainCentre.getOptionalValue().ifPresent(centre -> all.add(centre.id()));
        moreCentres.getValue().forEach(centre -> all.add(centre.id()));
        boolean head = headOf.isVisible();
        return new PersonDetails(
                firstName.getValue(),
                lastName.getValue(),
                email.getValue(),
                staffNumber.getValue(),
                new ArrayList<>(all),
                roles.getValue().stream().map(JobRole::id).toList(),
                head ? headOf.getValue().stream().map(Centre::id).collect(Collectors.toSet()) : Set.of());
    }

    Optional<AccountWish> account() {
        if (account == null && !access.getValue()) {
            return Optional.empty();
        }
        String typed = password.getValue();
        return Optional.of(new AccountWish(userName.getValue(), typed.isEmpty() ? null : typed, portalRole.getValue()));
    }

    Optional<HasValidation> field(Field field) {
        Map<Field, HasValidation> fields = Map.of(
                Field.FIRST_NAME, firstName,
                Field.LAST_NAME, lastName,
                Field.EMAIL, email,
                Field.STAFF_NUMBER, staffNumber,
                Field.CENTRES, mainCentre,
                Field.HEAD_OF, headOf,
                Field.USER_NAME, userName,
                Field.PASSWORD, password,
                Field.ROLE, portalRole);
        return Optional.ofNullable(fields.get(field)).filter(shown -> ((Component) shown).isVisible());
    }

    void clearErrors() {
        for (Field field : Field.values()) {
            field(field).ifPresent(shown -> shown.setInvalid(false));
        }
    }

    String name() {
        return firstName.getValue().strip() + " " + lastName.getValue().strip();
    }

    String userName() {
        return userName.getValue().strip();
    }

    boolean isDirty() {
        return dirty;
    }

    void forget() {
        dirty = false;
    }
}
