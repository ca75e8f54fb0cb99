package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.training.RuleOutcome;
import de.kitacampus.portal.slave.training.Subject;
import de.kitacampus.portal.slave.training.TrainingRules;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a rule asks for: a course, own content, or something done elsewhere. */
class SubjectFields extends Composite<Div> {

    private enum Kind {
        COURSE,
        CONTENT,
        ELSEWHERE
    }

    private final TrainingTexts texts = new TrainingTexts(this);
    private final transient TrainingRules rules;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final ComboBox<OfferedCourse> course = new ComboBox<>();
    private final ComboBox<OwnContent> content = new ComboBox<>();
    private final IntegerField again = new IntegerField();

    /**
     * @param onCourse hears of a course that was chosen by hand
     * @param onContent hears of content that was chosen by hand
     * @param onKind hears whether there is something that can be booked
     */
    SubjectFields(
            TrainingRules rules,
            Consumer<OfferedCourse> onCourse,
            Consumer<OwnContent> onContent,
            Consumer<Boolean> onKind) {
        this.rules = rules;
        kind.setId("rule-subject");
        kind.setLabel(texts.text("rule.field.subject"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> texts.text("rule.subject." + one.name()));
        kind.addValueChangeListener(change -> {
            show();
            onKind.accept(change.getValue() == Kind.COURSE);
        });
        course.setItems(rules.courses());
        course.setItemLabelGenerator(
                one -> one.course().number() + " " + one.course().title());
        course.addValueChangeListener(change -> tell(change.isFromClient(), change.getValue(), onCourse));
        content.setItems(rules.contents());
        content.setItemLabelGenerator(one -> one.number() + " " + one.title());
        content.addValueChangeListener(change -> tell(change.isFromClient(), change.getValue(), onContent));
        again.setMin(0);
        label(course, "course");
        label(content, "content");
        label(again, "again");
        getContent().addClassNames("training-subject", "training-wide");
        getContent().add(kind, course, content, again);
        kind.setValue(Kind.COURSE);
    }

    private static <T> void tell(boolean byHand, @Nullable T chosen, Consumer<T> listener) {
        if (byHand && chosen != null) {
            listener.accept(chosen);
        }
    }

    private void label(com.vaadin.flow.component.Component field, String key) {
        field.setId("rule-" + key);
        field.getElement().setProperty("label", texts.text("rule.field." + key));
        field.getElement().setProperty("helperText", texts.text("rule.field." + key + ".help"));
    }

    private void show() {
        course.setVisible(kind.getValue() == Kind.COURSE);
        content.setVisible(kind.getValue() == Kind.CONTENT);
        again.setVisible(kind.getValue() == Kind.CONTENT);
    }

    /** What is not offered or not published any more is left to be chosen anew. */
    void setSubject(Subject subject) {
        switch (subject) {
            case Subject.Course(var number) -> {
                kind.setValue(Kind.COURSE);
                rules.course(number).ifPresent(course::setValue);
            }
            case Subject.Content(var id, Integer days) -> {
                kind.setValue(Kind.CONTENT);
                rules.content(id).filter(rules.contents()::contains).ifPresent(content::setValue);
                again.setValue(days);
            }
            case Subject.Elsewhere() -> kind.setValue(Kind.ELSEWHERE);
        }
    }

    /** Empty when nothing was chosen yet, which is said beside the field. */
    Optional<Subject> subject() {
        clear();
        return switch (kind.getValue()) {
            case COURSE ->
                chosen(course, "rule.course.missing")
                        .map(one -> new Subject.Course(one.course().number()));
            case CONTENT ->
                chosen(content, "rule.content.missing").map(one -> new Subject.Content(one.id(), again.getValue()));
            case ELSEWHERE -> Optional.of(new Subject.Elsewhere());
        };
    }

    private <T> Optional<T> chosen(ComboBox<T> field, String missing) {
        if (field.isEmpty()) {
            RuleDialog.mark(field, texts.text(missing));
        }
        return field.getOptionalValue();
    }

    void refuse(RuleOutcome.Field field, String sentence) {
        RuleDialog.mark(
                switch (field) {
                    case CONTENT -> content;
                    case AGAIN -> again;
                    default -> course;
                },
                sentence);
    }

    private void clear() {
        java.util.List.<HasValidation>of(course, content, again).forEach(field -> field.setInvalid(false));
    }
}
