package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.catalog.CourseData;
import java.util.ArrayList;
import java.util.List;

/** The authors of a course, one line each. */
class AuthorsEditor extends Composite<Div> {

    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final Button add = new Button(getTranslation("catalog.author.add"), VaadinIcon.PLUS.create());
    private transient Runnable edited = () -> {};
    private boolean readOnly;

    AuthorsEditor() {
        Span label = new Span(getTranslation("catalog.authors"));
        label.addClassName("group-label");
        add.setId("course-author-add");
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.addClickListener(_ -> {
            addLine(new Course.Author("", "")).name.focus();
            edited.run();
        });
        getContent().addClassName("authors");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", label.getText());
        getContent().add(label, rows, add);
    }

    void onEdit(Runnable listener) {
        edited = listener;
    }

    void setReadOnly(boolean value) {
        readOnly = value;
        add.setVisible(!value);
    }

    void fill(List<Course.Author> authors) {
        lines.clear();
        rows.removeAll();
        authors.forEach(this::addLine);
    }

    private Line addLine(Course.Author author) {
        Line line = new Line(author);
        lines.add(line);
        rows.add(line.row);
        add.setEnabled(lines.size() < CourseData.MAX_AUTHORS);
        return line;
    }

    private void remove(Line line) {
        lines.remove(line);
        rows.remove(line.row);
        add.setEnabled(true);
        edited.run();
    }

    /** A line with a qualification needs a name; empty lines count for nothing. */
    boolean check() {
        lines.forEach(Line::check);
        return lines.stream().noneMatch(line -> line.name.isInvalid());
    }

    List<Course.Author> authors() {
        return lines.stream()
                .filter(line -> !line.name.isEmpty())
                .map(line -> new Course.Author(
                        line.name.getValue().strip(),
                        line.qualification.getValue().strip()))
                .toList();
    }

    private final class Line {

        private final TextField name = new TextField();
        private final TextField qualification = new TextField();
        private final Div row = new Div(name, qualification);

        Line(Course.Author author) {
            row.addClassName("author-row");
            field(name, "catalog.author.name", author.name(), CourseData.MAX_AUTHOR_NAME);
            field(qualification, "catalog.author.qualification", author.qualification(), CourseData.MAX_QUALIFICATION);
            name.setManualValidation(true);
            if (!readOnly) {
                Button remove = new Button(VaadinIcon.TRASH.create(), _ -> remove(this));
                remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                remove.setAriaLabel(getTranslation("catalog.author.remove", author.name()));
                row.add(remove);
            }
        }

        private void field(TextField field, String key, String value, int length) {
            field.setPlaceholder(getTranslation(key));
            field.setAriaLabel(getTranslation(key));
            field.setMaxLength(length);
            field.setValue(value);
            field.setReadOnly(readOnly);
            field.addValueChangeListener(_ -> edited.run());
        }

        private void check() {
            name.setErrorMessage(getTranslation("catalog.author.name.missing"));
            name.setInvalid(
                    name.getValue().isBlank() && !qualification.getValue().isBlank());
        }
    }
}
