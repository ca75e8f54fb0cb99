package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.rights.PersonalRight;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.PersonalRights.Draft;
import de.kitacampus.portal.slave.rights.PersonalRights.Outcome;
import de.kitacampus.portal.slave.rights.RightsItems;
import de.kitacampus.portal.slave.staff.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an exception, or lets one end on another day. Says before what it changes. */
class ExceptionDialog extends Dialog {

    private final transient PersonalRights rights;
    private final transient @Nullable PersonalRight existing;
    private final transient Runnable onSaved;
    private final RightsTexts texts = new RightsTexts(this);
    private final ComboBox<Person> person;
    private final ComboBox<RightsItems.Entry> item;
    private final RadioButtonGroup<Boolean> allowed = new RadioButtonGroup<>(texts.text("exception.what"));
    private final DatePicker from = Choices.day(texts.text("exception.from"));
    private final DatePicker until = Choices.day(texts.text("exception.until"));
    private final TextArea reason = new TextArea(texts.text("exception.reason"));
    private final Paragraph effect = new Paragraph();
    private final Div problem = new Div();

    /** A new one; what is known already is filled in. */
    ExceptionDialog(PersonalRights rights, Optional<Person> about, Optional<RightsItems.Entry> what, Runnable onSaved) {
        this(rights, onSaved, null);
        about.ifPresent(person::setValue);
        what.ifPresent(item::setValue);
        person.setReadOnly(about.isPresent());
        item.setReadOnly(what.isPresent());
        from.setValue(rights.today());
        allowed.setValue(true);
        tell();
    }

    /** Changes one. */
    ExceptionDialog(PersonalRights rights, PersonalRights.Row row, Runnable onSaved) {
        this(rights, onSaved, row.right());
        PersonalRight right = row.right();
        rights.person(right.person()).ifPresent(person::setValue);
        rights.items().stream()
                .filter(entry -> entry.item().equals(right.item()))
                .findFirst()
                .ifPresent(item::setValue);
        allowed.setValue(right.allowed());
        from.setValue(right.from());
        until.setValue(right.until());
        reason.setValue(Objects.requireNonNullElse(right.reason(), ""));
        person.setReadOnly(true);
        item.setReadOnly(true);
        allowed.setReadOnly(true);
        from.setReadOnly(true);
        effect.setVisible(false);
    }

    private ExceptionDialog(PersonalRights rights, Runnable onSaved, @Nullable PersonalRight existing) {
        this.rights = rights;
        this.existing = existing;
        this.onSaved = onSaved;
        setId("exception-dialog");
        setHeaderTitle(texts.text(existing == null ? "exception.new" : "exception.change"));
        setWidth("min(34rem, 100%)");
        setCloseOnOutsideClick(false);
        person = Choices.person(rights, texts.text("person"));
        item = Choices.item(rights, texts.text("item"));
        allowed.setItems(true, false);
        allowed.setItemLabelGenerator(one -> texts.text(one ? "exception.allow" : "exception.deny"));
        reason.setMaxLength(PersonalRights.MAX_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        until.setHelperText(texts.text("exception.until.help"));
        effect.setId("exception-effect");
        effect.getElement().setAttribute("role", "status");
        effect.addClassName("right-answer");
        problem.setId("exception-problem");
        problem.addClassName("kit-banner");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div days = new Div(field(from, "from"), field(until, "until"));
        days.addClassName("term-line");
        Div form = new Div(
                problem,
                field(person, "person"),
                field(item, "item"),
                field(allowed, "allowed"),
                days,
                field(reason, "reason"),
                effect);
        form.addClassName("look-form");
        add(form);
        person.addValueChangeListener(change -> tell());
        item.addValueChangeListener(change -> tell());
        allowed.addValueChangeListener(change -> tell());
        Button cancel = new Button(texts.text("confirm.no"), click -> close());
        cancel.setId("exception-cancel");
        Button save = new Button(texts.text("exception.save"), click -> save());
        save.setId("exception-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private static <C extends Component> C field(C field, String name) {
        field.setId("exception-" + name);
        return field;
    }

    private Optional<Draft> draft() {
        return person.getOptionalValue().flatMap(one -> item.getOptionalValue()
                .map(what -> new Draft(
                        one.id(),
                        what.item(),
                        Boolean.TRUE.equals(allowed.getValue()),
                        from.getValue(),
                        until.getValue(),
                        reason.getValue())));
    }

    /** How it is now, and what the exception makes of it. */
    private void tell() {
        if (existing != null) {
            return;
        }
        effect.setText(draft().map(this::effect).orElse(""));
        effect.setVisible(!effect.getText().isEmpty());
    }

    private String effect(Draft draft) {
        PersonalRights.Preview preview = rights.preview(draft);
        String now = new DecisionTexts(texts)
                .sentence(person.getValue(), item.getValue().label(), preview.now());
        String then = texts.text(preview.changes() ? "exception.changes" : "exception.changes-nothing");
        String running = preview.running() == 0 ? "" : texts.text("effect.running", preview.running());
        return (texts.text("exception.now", now) + " " + then + " " + running).strip();
    }

    private void save() {
        problem.setVisible(false);
        List.<HasValidation>of(person, item, from, until, reason).forEach(field -> field.setInvalid(false));
        PersonalRight old = existing;
        if (old != null) {
            if (until.getValue() == null) {
                mark(until, texts.text("exception.until.missing"));
            } else {
                tell(rights.change(old.id(), old.version(), until.getValue(), reason.getValue()));
            }
        } else if (person.isEmpty()) {
            mark(person, texts.text("exception.person.missing"));
        } else if (item.isEmpty()) {
            mark(item, texts.text("exception.item.unknown"));
        } else {
            tell(rights.make(draft().orElseThrow()));
        }
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Saved _ -> {
                close();
                Notices.success(texts.text("exception.saved"));
                onSaved.run();
            }
            case Outcome.Invalid(var field, String key) -> mark(field(field), getTranslation(key));
            case Outcome.AlreadyThere(PersonalRight right) ->
                refuse(texts.text(
                        "exception.already",
                        texts.formats().date(right.from()),
                        texts.formats().date(right.until())));
            case Outcome.ChangedMeanwhile() -> refuse(texts.text("exception.changed-meanwhile"));
            case Outcome.NotYours() -> refuse(texts.text("notYours"));
        }
    }

    private HasValidation field(PersonalRights.Field field) {
        return switch (field) {
            case PERSON -> person;
            case ITEM -> item;
            case FROM -> from;
            case UNTIL -> until;
            case REASON -> reason;
        };
    }

    private void refuse(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
