package de.kitacampus.portal.slave.ordering.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.ordering.GroupBooking;
import de.kitacampus.portal.slave.ordering.GroupBooking.Standing;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses people; who was chosen stays so while the filters change. */
class PeoplePicker extends Composite<Div> {

    private final OrderingTexts texts = new OrderingTexts(this);
    private final transient List<Person> people;
    private final PeopleFilterBar filters;
    private final Grid<Person> grid = new Grid<>();
    private final Span count = new Span();
    private final Button all = new Button();
    private final Button none = new Button();
    private final Div empty = new Div();
    private final transient Set<Person> chosen = new LinkedHashSet<>();
    private final Runnable changed;
    private transient PeopleFilter filter = PeopleFilter.NONE;
    private transient Standing standing = new Standing(Map.of(), Set.of());
    private transient List<Person> shown = List.of();
    private int courses;
    private boolean showing;

    PeoplePicker(GroupBooking booking, Runnable changed) {
        this.changed = changed;
        people = booking.people();
        filters = new PeopleFilterBar(booking.centres(), booking.roles(), this::filtered);
        count.setId("group-count");
        count.getElement().setAttribute("role", "status");
        all.setId("group-all");
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(_ -> choose(shown, true));
        none.setId("group-none");
        none.addThemeVariants(ButtonVariant.TERTIARY);
        none.addClickListener(_ -> choose(List.copyOf(chosen), false));
        Div line = new Div(count, all, none);
        line.addClassName("training-line");
        build();
        getContent().addClassName("kit-stack");
        getContent().add(filters, line, grid, empty);
        render();
    }

    private void build() {
        grid.setId("group-people");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(OrderingTexts::sortName).setHeader(texts.text("column.person"));
        grid.addColumn(OrderingTexts::centres).setHeader(texts.text("column.centre"));
        grid.addColumn(PeoplePicker::roles).setHeader(texts.text("column.role"));
        grid.addColumn(this::standing).setHeader(texts.text("column.standing"));
        grid.setPageSize(100);
        GridColumns.cardsOnly(grid, person -> new RowCard(OrderingTexts.sortName(person), "")
                .line(OrderingTexts.centres(person), roles(person))
                .line(standing(person)));
        grid.addSelectionListener(change -> {
            if (!showing) {
                shown.forEach(chosen::remove);
                chosen.addAll(change.getAllSelectedItems());
                told();
            }
        });
    }

    private static String roles(Person person) {
        return person.roles().stream().map(JobRole::name).collect(Collectors.joining(", "));
    }

    private String standing(Person person) {
        int having = standing.having().getOrDefault(person.id(), Set.of()).size();
        String has = having == 0 ? "" : texts.text("standing.has", having, courses);
        String due = standing.due().contains(person.id()) ? texts.text("standing.due") : "";
        return has.isEmpty() || due.isEmpty() ? has + due : due + ", " + has;
    }

    /** How people stand with the courses, as far as any are chosen. */
    void compare(Standing now, int chosenCourses) {
        standing = now;
        courses = chosenCourses;
        render();
    }

    void filter(PeopleFilter wanted) {
        filters.show(wanted);
        filtered(wanted);
    }

    PeopleFilter filter() {
        return filter;
    }

    void choose(Set<PersonId> wanted) {
        choose(people.stream().filter(person -> wanted.contains(person.id())).toList(), true);
    }

    private void choose(List<Person> wanted, boolean on) {
        if (on) {
            chosen.addAll(wanted);
        } else {
            wanted.forEach(chosen::remove);
        }
        render();
        told();
    }

    Set<PersonId> chosen() {
        return chosen.stream().map(Person::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void filtered(PeopleFilter wanted) {
        filter = wanted;
        render();
        changed.run();
    }

    private void told() {
        none.setVisible(!chosen.isEmpty());
        none.setText(texts.text("group.none", chosen.size()));
        changed.run();
    }

    private void render() {
        shown = people.stream()
                .filter(person -> filter.matches(person, standing, courses))
                .toList();
        showing = true;
        grid.setItems(shown);
        grid.asMultiSelect().setValue(shown.stream().filter(chosen::contains).collect(Collectors.toSet()));
        showing = false;
        count.setText(texts.text("group.count", shown.size(), people.size()));
        all.setVisible(!shown.isEmpty());
        all.setText(texts.text("group.all", shown.size()));
        none.setVisible(!chosen.isEmpty());
        none.setText(texts.text("group.none", chosen.size()));
        grid.setVisible(!shown.isEmpty());
        empty.removeAll();
        if (shown.isEmpty()) {
            String what = people.isEmpty() ? "group.nobody" : "group.no-match";
            empty.add(new EmptyState(texts.text(what + ".title"), texts.text(what)));
        }
    }
}
