package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Deputies;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.PersonRecord;
import de.kitacampus.portal.slave.staff.SaveOutcome;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import de.kitacampus.portal.slave.staff.StaffLinks;
import java.util.List;
import java.util.Optional;

/** Adds or changes one person. */
class PersonPanel extends Composite<Div> {

    private final transient StaffAdministration staff;
    private final transient Deputies deputies;
    private final transient List<StaffLinks> links;
    private final transient Optional<PersonRecord> person;
    private final transient Listener listener;
    private final PersonForm form;
    private int version;

    /** Told when the panel is done. */
    interface Listener {

        /**
         * @param stay whether the panel shall stay open with the new state
         */
        void saved(PersonId id, boolean stay);

        void cancelled();
    }

    PersonPanel(
            StaffAdministration staff,
            Deputies deputies,
            List<StaffLinks> links,
            List<Centre> centres,
            List<JobRole> roles,
            boolean admin,
            Optional<PersonRecord> person,
            Listener listener) {
        this.staff = staff;
        this.deputies = deputies;
        this.links = links;
        this.person = person;
        this.listener = listener;
        version = person.map(PersonRecord::version).orElse(0);
        form = new PersonForm(staff.ownCentres(), centres, roles, admin, person);
        getContent().addClassName("detail-panel");
        getContent().setId("person-panel");
        getContent()
                .add(new H2(person.map(known -> known.person().name()).orElseGet(() -> getTranslation("staff.new"))));
        getContent().add(form, buttons(), more());
        person.filter(known -> !known.details().headOf().isEmpty())
                .map(known -> known.person().id())
                .filter(deputies::mayAppoint)
                .ifPresent(head -> getContent().add(new DeputyPanel(deputies, staff, head)));
    }

    /** One more part below the form. */
    void with(Component part) {
        getContent().add(part);
    }

    Optional<PersonId> person() {
        return person.map(known -> known.person().id());
    }

    boolean isDirty() {
        return form.isDirty();
    }

    void forget() {
        form.forget();
    }

    private Div buttons() {
        Button save = new Button(getTranslation("staff.save"), click -> save());
        save.setId("person-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("staff.cancel"), click -> listener.cancelled());
        cancel.setId("person-cancel");
        Div buttons = new Div(save, cancel);
        buttons.addClassName("kit-page-actions");
        return buttons;
    }

    private Div more() {
        Div actions = new Div();
        actions.addClassNames("kit-page-actions", "further");
        person.ifPresent(known -> {
            links.stream()
                    .flatMap(one -> one.of(known).stream())
                    .map(StaffAnchor::new)
                    .forEach(actions::add);
            if (known.account() != null) {
                actions.add(action("person-new-password", "staff.newPassword", this::askNewPassword));
            }
            if (known.person().active()) {
                actions.add(action("person-deactivate", "staff.deactivate", this::askDeactivate));
            } else {
                actions.add(action(
                        "person-activate",
                        "staff.activate",
                        () -> tell(staff.activate(known.person().id()), "staff.activated")));
            }
        });
        return actions;
    }

    private Button action(String id, String key, Runnable work) {
        Button button = new Button(getTranslation(key), click -> work.run());
        button.setId(id);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void save() {
        form.clearErrors();
        SaveOutcome outcome = person.map(
                        known -> staff.change(known.person().id(), version, form.details(), form.account()))
                .orElseGet(() -> staff.add(form.details(), form.account()));
        tell(outcome, "staff.saved");
    }

    private void tell(SaveOutcome outcome, String doneKey) {
        switch (outcome) {
            case SaveOutcome.Saved saved -> done(saved, doneKey);
            case SaveOutcome.Invalid invalid -> refuse(invalid);
            case SaveOutcome.ChangedMeanwhile changed -> askWhichCounts(changed.now());
            case SaveOutcome.NotYours foreign -> Notices.error(getTranslation("staff.error.notYours"));
        }
    }

    private void done(SaveOutcome.Saved saved, String doneKey) {
        form.forget();
        Notices.success(getTranslation(doneKey));
        String password = saved.generatedPassword();
        if (password != null) {
            new PasswordDialog(form.name(), form.userName(), password).open();
        }
        listener.saved(saved.id(), true);
    }

    private void refuse(SaveOutcome.Invalid invalid) {
        Optional<HasValidation> field = form.field(invalid.field());
        String message = getTranslation(invalid.messageKey());
        if (field.isEmpty()) {
            Notices.error(message);
        }
        field.ifPresent(shown -> {
            shown.setErrorMessage(message);
            shown.setInvalid(true);
        });
    }

    /** Nothing that was typed is lost: it can still be saved over the other change. */
    private void askWhichCounts(PersonRecord now) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("staff.conflict.title"));
        dialog.setText(getTranslation("staff.conflict.help", now.person().name()));
        dialog.setConfirmText(getTranslation("staff.conflict.mine"));
        dialog.addConfirmListener(confirm -> {
            version = now.version();
            save();
        });
        dialog.setRejectable(true);
        dialog.setRejectText(getTranslation("staff.conflict.theirs"));
        dialog.addRejectListener(reject -> {
            form.forget();
            listener.saved(now.person().id(), true);
        });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("staff.cancel"));
        dialog.open();
    }

    private void askDeactivate() {
        person.ifPresent(known -> ask(
                getTranslation("staff.deactivate.title", known.person().name()),
                getTranslation("staff.deactivate.help"),
                getTranslation("staff.deactivate"),
                () -> tell(staff.deactivate(known.person().id()), "staff.deactivated")));
    }

    private void askNewPassword() {
        person.ifPresent(known -> ask(
                getTranslation("staff.newPassword.title", known.person().name()),
                getTranslation("staff.newPassword.help"),
                getTranslation("staff.newPassword"),
                () -> tell(staff.newPassword(known.person().id()), "staff.newPassword.done")));
    }

    private void ask(String title, String help, String confirm, Runnable work) {
        ConfirmDialog dialog =
                new ConfirmDialog(title, help, confirm, yes -> work.run(), getTranslation("staff.cancel"), no -> {});
        dialog.open();
    }
}
