package de.kitacampus.portal.slave.staff.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.slave.staff.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** From when to when each chosen centre or role counts; empty days mean always. */
class TermFields<T> extends Composite<Div> {

    private final transient Function<T, String> name;
    private final Runnable onChange;
    private final Map<T, Days> rows = new LinkedHashMap<>();

    private record Days(DayField from, DayField to) {}

    TermFields(Function<T, String> name, Runnable onChange) {
        this.name = name;
        this.onChange = onChange;
        getContent().addClassName("term-fields");
    }

    void read(List<Term<T>> terms) {
        show(terms.stream().map(Term::target).toList());
        terms.forEach(term -> {
            Days days = rows.get(term.target());
            if (days != null) {
                days.from().setValue(term.from());
                days.to().setValue(term.to());
            }
        });
    }

    /** Keeps the days of those that stay. */
    void show(List<T> chosen) {
        rows.keySet().retainAll(chosen);
        getContent().removeAll();
        for (T one : chosen) {
            Days days = rows.computeIfAbsent(one, new_ -> days(one));
            Span label = new Span(name.apply(one));
            label.addClassName("strong");
            Div line = new Div(label, days.from(), days.to());
            line.addClassName("term-line");
            getContent().add(line);
        }
    }

    private Days days(T one) {
        DayField from = new DayField(getTranslation("staff.from"), "staff");
        DayField to = new DayField(getTranslation("staff.to"), "staff");
        from.setAriaLabel(getTranslation("staff.from.of", name.apply(one)));
        to.setAriaLabel(getTranslation("staff.to.of", name.apply(one)));
        from.addValueChangeListener(change -> told(change.isFromClient()));
        to.addValueChangeListener(change -> told(change.isFromClient()));
        return new Days(from, to);
    }

    private void told(boolean byReader) {
        if (byReader) {
            onChange.run();
        }
    }

    <I> List<Term<I>> terms(List<T> chosen, Function<T, I> id) {
        List<Term<I>> terms = new ArrayList<>();
        for (T one : chosen) {
            Days days = rows.get(one);
            terms.add(
                    days == null
                            ? Term.always(id.apply(one))
                            : new Term<>(
                                    id.apply(one),
                                    days.from().getValue(),
                                    days.to().getValue()));
        }
        return terms;
    }

    boolean isDated() {
        return rows.values().stream()
                .anyMatch(days -> !days.from().isEmpty() || !days.to().isEmpty());
    }
}
