package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.AccountWish;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Employment;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.SaveOutcome.Field;
import de.kitacampus.portal.slave.staff.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final DayField entry = new DayField(getTranslation("staff.entry"), "staff");
    private final DayField leaves = new DayField(getTranslation("staff.leaves"), "staff");
    private final TermFields<Centre> centreTerms = new TermFields<>(Centre::name, () -> dirty = true);
    private final TermFields<JobRole> roleTerms = new TermFields<>(JobRole::name, () -> dirty = true);
    private final Details terms = new Details();
    private final Checkbox access = new Checkbox();
    private final TextField userName = new TextField();
    private final TextField password = new TextField();
    private final Select<PortalRole> portalRole = new Select<>();
    private final MultiSelectComboBox<Centre> headOf = new MultiSelectComboBox<>();
    private final boolean admin;
    private final @Nullable AccountSummary account;
    private final List<Centre> centres;
    private boolean dirty;

    PersonForm(
            List<Centre> ownCentres,
            List<Centre> allCentres,
            List<JobRole> allRoles,
            boolean admin,
            Optional<PersonRecord> person) {
        this.admin = admin;
        centres = choices(ownCentres, allCentres, person);
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
        person.ifPresent(known -> fill(known, allRoles));
        mainCentre.addValueChangeListener(change -> centreTerms.show(chosenCentres()));
        moreCentres.addValueChangeListener(change -> centreTerms.show(chosenCentres()));
        roles.addValueChangeListener(change -> roleTerms.show(chosenRoles()));
        access.addValueChangeListener(change -> showWhatCounts());
        portalRole.addValueChangeListener(change -> showWhatCounts());
        showWhatCounts();
    }

    /** A person may belong to a centre that is none of the editor's; it must stay visible. */
    private static List<Centre> choices(List<Centre> own, List<Centre> allCentres, Optional<PersonRecord> person) {
        Set<Centre> all = new LinkedHashSet<>(own);
        person.stream()
                .flatMap(known -> known.details().centres().stream())
                .flatMap(
                        term -> allCentres.stream().filter(centre -> centre.id().equals(term.target())))
                .forEach(all::add);
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
        add(entry, "person-entry", "staff.entry", 1);
        add(leaves, "person-leaves", "staff.leaves", 1);
        leaves.setHelperText(getTranslation("staff.leaves.help"));
        terms.setSummaryText(getTranslation("staff.terms"));
        terms.setId("person-terms");
        terms.add(centreTerms, roleTerms);
        layout.add(terms, 2);
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

    private void fill(PersonRecord known, List<JobRole> allRoles) {
        Person person = known.person();
        PersonDetails details = known.details();
        List<Term<Centre>> planned = named(details.centres(), centres, Centre::id);
        List<Term<JobRole>> plannedRoles = named(details.roles(), allRoles, JobRole::id);
        entry.setValue(details.employment().entry());
        leaves.setValue(details.employment().leaves());
        firstName.setValue(person.firstName());
        lastName.setValue(person.lastName());
        email.setValue(Optional.ofNullable(person.email()).orElse(""));
        staffNumber.setValue(Optional.ofNullable(person.staffNumber()).orElse(""));
        mainCentre.setValue(planned.stream().findFirst().map(Term::target).orElse(null));
        moreCentres.setValue(planned.stream().skip(1).map(Term::target).collect(Collectors.toSet()));
        roles.setValue(plannedRoles.stream().map(Term::target).collect(Collectors.toSet()));
        centreTerms.read(planned);
        roleTerms.read(plannedRoles);
        terms.setOpened(centreTerms.isDated() || roleTerms.isDated());
        headOf.setValue(centres.stream()
                .filter(centre -> details.headOf().contains(centre.id()))
                .collect(Collectors.toSet()));
        if (account != null) {
            userName.setValue(account.userName());
            portalRole.setValue(highest(account, details));
        }
    }

    private static <T, I> List<Term<T>> named(List<Term<I>> terms, List<T> all, Function<T, I> id) {
        return terms.stream()
                .flatMap(term -> all.stream()
                        .filter(one -> id.apply(one).equals(term.target()))
                        .map(one -> new Term<>(one, term.from(), term.to())))
                .toList();
    }

    private List<Centre> chosenCentres() {
        Set<Centre> all = new LinkedHashSet<>();
        mainCentre.getOptionalValue().ifPresent(all::add);
        all.addAll(moreCentres.getValue());
        return List.copyOf(all);
    }

    private List<JobRole> chosenRoles() {
        return List.copyOf(roles.getValue());
    }

    /** Acting as a head for some days is no right of her own. */
    private PortalRole highest(AccountSummary known, PersonDetails details) {
        if (!admin || known.roles().equals(Set.of(PortalRole.STAFF))) {
            return PortalRole.STAFF;
        }
        if (known.isCarrierAdmin()) {
            return PortalRole.CARRIER_ADMIN;
        }
        return details.headOf().isEmpty() ? PortalRole.STAFF : PortalRole.CENTRE_HEAD;
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
        boolean head = headOf.isVisible();
        return new PersonDetails(
                firstName.getValue(),
                lastName.getValue(),
                email.getValue(),
                staffNumber.getValue(),
                centreTerms.terms(chosenCentres(), Centre::id),
                roleTerms.terms(chosenRoles(), JobRole::id),
                head ? headOf.getValue().stream().map(Centre::id).collect(Collectors.toSet()) : Set.of(),
                new Employment(entry.getValue(), leaves.getValue()));
    }

    Optional<AccountWish> account() {
        if (account == null && !access.getValue()) {
            return Optional.empty();
        }
        String typed = password.getValue();
        return Optional.of(new AccountWish(userName.getValue(), typed.isEmpty() ? null : typed, portalRole.getValue()));
    }

    Optional<HasValidation> field(Field field) {
        Map<Field, HasValidation> fields = Map.ofEntries(
                Map.entry(Field.FIRST_NAME, firstName),
                Map.entry(Field.LAST_NAME, lastName),
                Map.entry(Field.EMAIL, email),
                Map.entry(Field.STAFF_NUMBER, staffNumber),
                Map.entry(Field.CENTRES, mainCentre),
                Map.entry(Field.ROLES, roles),
                Map.entry(Field.ENTRY, entry),
                Map.entry(Field.LEAVES, leaves),
                Map.entry(Field.HEAD_OF, headOf),
                Map.entry(Field.USER_NAME, userName),
                Map.entry(Field.PASSWORD, password),
                Map.entry(Field.ROLE, portalRole));
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
