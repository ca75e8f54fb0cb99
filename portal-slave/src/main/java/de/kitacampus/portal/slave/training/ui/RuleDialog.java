package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.training.Rule;
import de.kitacampus.portal.slave.training.RuleContent;
import de.kitacampus.portal.slave.training.RuleOutcome;
import de.kitacampus.portal.slave.training.Subject;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Edits a rule; saving adds a version. */
class RuleDialog extends Dialog {

    private static final int LEAD_DAYS = 60;
    private static final int CARRIER_AFTER_DAYS = 14;

    private final TrainingTexts texts = new TrainingTexts(this);
    private final transient TrainingRules rules;
    private final @Nullable Rule rule;
    private final LocalDate today;
    private final Consumer<String> onSaved;
    private final TextField name = new TextField();
    private final SubjectFields subject;
    private final MultiSelectComboBox<JobRole> roles = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Centre> centres = new MultiSelectComboBox<>();
    private final IntegerField first = new IntegerField();
    private final IntegerField interval = new IntegerField();
    private final IntegerField lead = new IntegerField();
    private final TextField basis = new TextField();
    private final TextArea wording = new TextArea();
    private final DatePicker validFrom = new DatePicker();
    private final DatePicker appliesFrom = new DatePicker();
    private final Checkbox enabled = new Checkbox();
    private final Checkbox autoBook = new Checkbox();
    private final Checkbox remind = new Checkbox();
    private final IntegerField head = new IntegerField();
    private final IntegerField carrier = new IntegerField();
    private final Div problem = new Div();

    RuleDialog(@Nullable Rule rule, TrainingRules rules, TrainingBoard board, Consumer<String> onSaved) {
        this.rule = rule;
        this.rules = rules;
        this.onSaved = onSaved;
        today = board.today();
        setId("rule-dialog");
        setHeaderTitle(texts.text(rule == null ? "rule.new" : "rule.edit"));
        setWidth("min(46rem, 100%)");
        setCloseOnOutsideClick(false);
        subject = new SubjectFields(rules, this::suggest, one -> suggest(one.title()), this::mayBook);
        roles.setItems(board.roles());
        roles.setItemLabelGenerator(JobRole::name);
        roles.setPlaceholder(texts.text("rule.all-roles"));
        centres.setItems(board.centres());
        centres.setItemLabelGenerator(Centre::name);
        centres.setPlaceholder(texts.text("rule.all-centres"));
        wording.setMinRows(4);
        wording.setMaxRows(12);
        wording.setMaxLength(RuleContent.MAX_WORDING);
        name.setMaxLength(RuleContent.MAX_NAME);
        basis.setMaxLength(RuleContent.MAX_LEGAL_BASIS);
        for (DatePicker date : List.of(validFrom, appliesFrom)) {
            date.setLocale(UI.getCurrentOrThrow().getLocale().getLanguage().equals("en") ? Locale.UK : Locale.GERMANY);
        }
        problem.addClassName("kit-banner");
        problem.setId("rule-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem, form());
        fill();
        Button cancel = new Button(texts.text("cancel"), click -> close());
        cancel.setId("rule-cancel");
        Button save = new Button(texts.text(rule == null ? "rule.create" : "rule.save"), click -> save());
        save.setId("rule-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private Div form() {
        Div form = new Div();
        form.addClassName("training-form");
        form.add(
                wide(field(name, "name")),
                subject,
                field(roles, "roles"),
                field(centres, "centres"),
                heading("when"),
                field(first, "first"),
                field(interval, "interval"),
                field(lead, "lead-days"),
                field(appliesFrom, "applies"),
                heading("law"),
                wide(field(basis, "basis-field")),
                wide(field(wording, "wording-field")),
                field(validFrom, "valid"),
                heading("portal"),
                wide(check(enabled, "enabled")),
                wide(check(autoBook, "auto")),
                wide(check(remind, "remind")),
                field(head, "head"),
                field(carrier, "carrier"));
        return form;
    }

    private static <C extends Component> C wide(C component) {
        component.getElement().getClassList().add("training-wide");
        return component;
    }

    private H3 heading(String key) {
        return wide(new H3(texts.text("rule.heading." + key)));
    }

    private <C extends Component> C field(C field, String key) {
        field.setId("rule-" + key);
        field.getElement().setProperty("label", texts.text("rule.field." + key));
        String help = texts.text("rule.field." + key + ".help");
        if (!help.startsWith("!")) {
            field.getElement().setProperty("helperText", help);
        }
        return field;
    }

    private Checkbox check(Checkbox box, String key) {
        box.setId("rule-" + key);
        box.setLabel(texts.text("rule.field." + key));
        return box;
    }

    /** What the provider says about the course, as long as the field was not filled otherwise. */
    private void suggest(OfferedCourse chosen) {
        suggest(chosen.course().title());
        Optional.ofNullable(chosen.course().mandatory()).ifPresent(mandatory -> {
            if (interval.isEmpty()) {
                interval.setValue(mandatory.intervalMonths());
            }
            if (basis.isEmpty()) {
                basis.setValue(mandatory.legalBasis());
            }
        });
    }

    private void suggest(String title) {
        if (name.isEmpty()) {
            name.setValue(title);
        }
    }

    /** Only courses are booked. */
    private void mayBook(boolean course) {
        autoBook.setEnabled(course);
        if (!course) {
            autoBook.setValue(false);
        }
    }

    private void fill() {
        if (rule == null) {
            first.setValue(0);
            lead.setValue(LEAD_DAYS);
            validFrom.setValue(today);
            appliesFrom.setValue(today);
            enabled.setValue(true);
            remind.setValue(true);
            head.setValue(0);
            carrier.setValue(CARRIER_AFTER_DAYS);
            return;
        }
        RuleContent content = rule.latest().content();
        name.setValue(content.name());
        subject.setSubject(content.subject());
        roles.setValue(roles.getListDataView()
                .getItems()
                .filter(one -> content.roles().contains(one.id()))
                .collect(Collectors.toSet()));
        centres.setValue(centres.getListDataView()
                .getItems()
                .filter(one -> content.centres().contains(one.id()))
                .collect(Collectors.toSet()));
        first.setValue(content.firstWithinDays());
        interval.setValue(content.intervalMonths());
        lead.setValue(content.leadDays());
        basis.setValue(content.legalBasis());
        wording.setValue(content.wording());
        validFrom.setValue(content.validFrom().isBefore(today) ? today : content.validFrom());
        appliesFrom.setValue(content.appliesFrom());
        enabled.setValue(content.enabled());
        autoBook.setValue(content.autoBook());
        remind.setValue(content.remind());
        head.setValue(content.headAfterDays());
        carrier.setValue(content.carrierAfterDays());
    }

    private RuleContent content(Subject chosen) {
        return new RuleContent(
                name.getValue(),
                chosen,
                roles.getValue().stream().map(JobRole::id).collect(Collectors.toSet()),
                centres.getValue().stream().map(Centre::id).collect(Collectors.toSet()),
                number(first, -1),
                interval.getValue(),
                number(lead, -1),
                basis.getValue(),
                wording.getValue(),
                validFrom.getOptionalValue().orElse(today),
                appliesFrom.getOptionalValue().orElse(today),
                enabled.getValue(),
                autoBook.getValue(),
                remind.getValue(),
                number(head, Integer.MAX_VALUE),
                number(carrier, Integer.MAX_VALUE));
    }

    private static int number(IntegerField field, int otherwise) {
        return field.getOptionalValue().orElse(otherwise);
    }

    private void save() {
        problem.setVisible(false);
        List.<HasValidation>of(name, first, interval, lead, basis, wording, head, carrier)
                .forEach(field -> field.setInvalid(false));
        subject.subject().map(this::content).ifPresent(this::save);
    }

    private void save(RuleContent content) {
        RuleOutcome outcome = rule == null
                ? rules.create(content)
                : rules.change(rule.id(), rule.latest().number(), content);
        switch (outcome) {
            case RuleOutcome.Saved saved -> {
                close();
                onSaved.accept(saved.version().content().name());
            }
            case RuleOutcome.Invalid(var field, String key) -> refuse(field, getTranslation(key));
            case RuleOutcome.ChangedMeanwhile(var now) ->
                tell(texts.text("rule.changed-meanwhile", texts.formats().dateTime(now.recordedAt())));
            case RuleOutcome.NotYours(), RuleOutcome.TakenOver() -> tell(texts.text("rule.not-yours"));
        }
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
        problem.getElement().callJsFunction("scrollIntoView");
    }

    private void refuse(RuleOutcome.Field field, String sentence) {
        switch (field) {
            case NAME -> mark(name, sentence);
            case COURSE, CONTENT, AGAIN, AUTO_BOOK -> subject.refuse(field, sentence);
            case FIRST -> mark(first, sentence);
            case INTERVAL -> mark(interval, sentence);
            case LEAD -> mark(lead, sentence);
            case LEGAL_BASIS -> mark(basis, sentence);
            case WORDING -> mark(wording, sentence);
            case STEPS -> mark(carrier, sentence);
        }
    }

    static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        ((Component) field).getElement().callJsFunction("scrollIntoView");
    }
}
