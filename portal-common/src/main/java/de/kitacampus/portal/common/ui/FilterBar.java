package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a list as fields, and those in effect as chips. All fields together edit one value; ids of fields are the bar's name and
 * theirs, e.g. {@code cost-month}, and texts are found under the prefix and that name: {@code costcontrol.month}, for a choice also
 * {@code costcontrol.month.all}, and for the bar {@code costcontrol.reset} and {@code costcontrol.chip.clear}.
 *
 * @param <F> says what is looked for, e.g. a record
 */
public abstract class FilterBar<F> extends Div {

    private final String id;
    private final String texts;
    private final Div toolbar = new Div();
    private final FilterChips chips = new FilterChips();
    private final transient List<Part<F>> parts = new ArrayList<>();
    private final transient Consumer<F> changed;
    private transient F filter;
    private boolean showing;

    /** One filter: how it shows a value, what its chip says, and the value without it. */
    private record Part<F>(
            Component control, Consumer<F> show, Function<F, @Nullable String> chip, UnaryOperator<F> without) {}

    /**
     * @param id beginning of the ids
     * @param texts beginning of the keys of translations
     * @param none restricts nothing
     * @param changed hears of every change that a person makes
     */
    protected FilterBar(String id, String texts, F none, Consumer<F> changed) {
        this.id = id;
        this.texts = texts;
        this.filter = none;
        this.changed = changed;
        addClassName("kit-stack");
        toolbar.addClassName("kit-toolbar");
        add(toolbar, chips);
    }

    /** A text of which the beginning or a part is looked for. */
    protected TextField text(
            String name, Function<F, @Nullable String> value, BiFunction<F, @Nullable String, F> with) {
        TextField field = new TextField(getTranslation(texts + "." + name));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> change(before -> with.apply(before, event.getValue())));
        return add(
                name,
                field,
                new Part<>(
                        field,
                        shown -> field.setValue(Objects.requireNonNullElse(value.apply(shown), "")),
                        shown -> named(name, value.apply(shown)),
                        shown -> with.apply(shown, "")));
    }

    /** One of several; which ones is told to the box itself. */
    protected <V> ComboBox<V> choice(
            String name,
            ItemLabelGenerator<V> label,
            Function<F, @Nullable V> value,
            BiFunction<F, @Nullable V, F> with) {
        ComboBox<V> box = new ComboBox<>(getTranslation(texts + "." + name));
        box.setPlaceholder(getTranslation(texts + "." + name + ".all"));
        box.setItemLabelGenerator(label);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(event -> change(before -> with.apply(before, event.getValue())));
        return add(
                name,
                box,
                new Part<>(
                        box,
                        shown -> box.setValue(value.apply(shown)),
                        shown -> {
                            V chosen = value.apply(shown);
                            return named(name, chosen == null ? null : label.apply(chosen));
                        },
                        shown -> with.apply(shown, null)));
    }

    /** A day. */
    protected DatePicker day(
            String name, Function<F, @Nullable LocalDate> value, BiFunction<F, @Nullable LocalDate, F> with) {
        DatePicker day = new DatePicker(getTranslation(texts + "." + name));
        boolean english = Locale.ENGLISH.getLanguage().equals(getLocale().getLanguage());
        day.setLocale(english ? Locale.UK : Locale.GERMANY);
        day.setClearButtonVisible(true);
        day.addValueChangeListener(event -> change(before -> with.apply(before, event.getValue())));
        return add(
                name,
                day,
                new Part<>(
                        day,
                        shown -> day.setValue(value.apply(shown)),
                        shown -> {
                            LocalDate chosen = value.apply(shown);
                            return named(name, chosen == null ? null : new Formats(getLocale()).date(chosen));
                        },
                        shown -> with.apply(shown, null)));
    }

    /** Only those of one kind, or all. */
    protected Checkbox check(String name, Predicate<F> value, BiFunction<F, Boolean, F> with) {
        Checkbox box = new Checkbox(getTranslation(texts + "." + name));
        box.addValueChangeListener(event -> change(before -> with.apply(before, event.getValue())));
        return add(
                name,
                box,
                new Part<>(
                        box,
                        shown -> box.setValue(value.test(shown)),
                        shown -> value.test(shown) ? box.getLabel() : null,
                        shown -> with.apply(shown, false)));
    }

    /** The way back, and what else stands at the end of the line. */
    protected void end(Runnable reset, Component... more) {
        Button back = new Button(getTranslation(texts + ".reset"), VaadinIcon.ERASER.create(), _ -> reset.run());
        back.setId(id + "-reset");
        back.addThemeVariants(ButtonVariant.TERTIARY);
        toolbar.add(back);
        toolbar.add(more);
    }

    private <C extends Component> C add(String name, C control, Part<F> part) {
        control.setId(id + "-" + name);
        toolbar.add(control);
        parts.add(part);
        return control;
    }

    private @Nullable String named(String name, @Nullable String value) {
        return value == null || value.isBlank() ? null : getTranslation(texts + "." + name) + ": " + value;
    }

    private void change(UnaryOperator<F> change) {
        if (!showing) {
            filter = change.apply(filter);
            showChips();
            changed.accept(filter);
        }
    }

    /** Shows a value without telling of a change; the chips leave out fields that are not visible. */
    public void show(F shown) {
        showing = true;
        filter = shown;
        parts.forEach(part -> part.show().accept(shown));
        showChips();
        showing = false;
    }

    private void showChips() {
        chips.clear();
        parts.stream().filter(part -> part.control().isVisible()).forEach(this::showChip);
    }

    private void showChip(Part<F> part) {
        String text = part.chip().apply(filter);
        if (text != null) {
            chips.add(text, getTranslation(texts + ".chip.clear", text), () -> lift(part));
        }
    }

    private void lift(Part<F> part) {
        show(part.without().apply(filter));
        changed.accept(filter);
    }
}
