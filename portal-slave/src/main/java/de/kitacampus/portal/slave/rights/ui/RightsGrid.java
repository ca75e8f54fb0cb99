package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.staff.JobRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The matrix itself. A cell is a plain check box drawn in the browser and only while it is in sight, so that 300 rows by 40 columns cost
 * no component on the server. What a cell needs travels as one short text: how much is ticked, the row's id, the item's number and how many
 * exceptions there are.
 *
 * @see "Decision record DD044"
 */
class RightsGrid extends Grid<MatrixRow> {

    private static final String CELL = """
            ${(() => { const [on, id, number, marks] = item.cell.split('|'); return html`<label class="right-cell">
              <input type="checkbox" id="right-${id}-POSITION" data-item="${number}" data-role="ROLE" ?disabled=${LOCKED}
                aria-labelledby="right-row-${id} right-role-POSITION" .checked=${live(on === '1')}
                .indeterminate=${live(on === '2')} @change=${e => tick(e.target.checked)}>
              ${marks === '0' ? '' : html`<span class="right-mark" title="MARK">${marks}</span>`}</label>`; })()}""";
    private static final String ROW = """
            ${item.group ? html`<button class="right-fold" id="right-row-${item.id}" aria-expanded="${item.open}" @click=${open}>
                <span aria-hidden="true">${item.open ? '▾' : '▸'}</span> ${item.title}
                <span class="number">${item.number}</span></button>`
              : html`<button class="right-course" id="right-row-${item.id}" @click=${open}>
                <span class="number">${item.number}${item.marks ? html` <span class="right-mark">${item.marks}</span>` : ''}</span>
                <span class="title">${item.title}</span></button>`}${item.group && item.edit ? html`<button
              class="right-more" id="right-more-${item.id}" aria-label="${item.more}" @click=${more}>⋯</button>` : ''}""";

    private final transient MatrixModel model;
    private final transient Listener listener;

    /** Told what is ticked and opened. */
    interface Listener {

        void cell(JobRole role, MatrixRow row, boolean granted);

        void role(JobRole role);

        void open(MatrixRow row);

        void more(MatrixRow.Group group);
    }

    RightsGrid(MatrixModel model, String label, Listener listener) {
        this.model = model;
        this.listener = listener;
        setId("rights-grid");
        addClassName("rights-grid");
        setSelectionMode(SelectionMode.NONE);
        setColumnRendering(ColumnRendering.LAZY);
        setAriaLabel(label);
        addColumn(LitRenderer.<MatrixRow>of(ROW)
                        .withProperty("id", MatrixRow::id)
                        .withProperty("group", MatrixRow.Group.class::isInstance)
                        .withProperty("open", row -> row instanceof MatrixRow.Group group && group.open())
                        .withProperty("edit", row -> model.sheet().editable())
                        .withProperty("more", this::more)
                        .withProperty("number", this::number)
                        .withProperty("title", RightsGrid::title)
                        .withProperty("marks", this::marks)
                        .withFunction("open", listener::open)
                        .withFunction("more", row -> {
                            if (row instanceof MatrixRow.Group group) {
                                listener.more(group);
                            }
                        }))
                .setHeader(label)
                .setKey("row")
                .setFrozen(true)
                .setWidth("clamp(11rem, 52vw, 24rem)")
                .setFlexGrow(0);
        model.roles().forEach(this::addRole);
        setPartNameGenerator(row -> row instanceof MatrixRow.Group ? "group" : null);
        setSizeFull();
    }

    private String more(MatrixRow row) {
        return row instanceof MatrixRow.Group group ? getTranslation("rights.group.open", group.name()) : "";
    }

    private String number(MatrixRow row) {
        return switch (row) {
            case MatrixRow.Group group -> "(" + group.items().size() + ")";
            case MatrixRow.Line line -> line.entry().number();
        };
    }

    private static String title(MatrixRow row) {
        return switch (row) {
            case MatrixRow.Group group -> group.name();
            case MatrixRow.Line line -> line.entry().title();
        };
    }

    private String marks(MatrixRow row) {
        int people = model.exceptions(row);
        return people == 0 ? "" : getTranslation("rights.marks", people);
    }

    private void addRole(JobRole role) {
        String template = CELL.replace("POSITION", String.valueOf(role.position()))
                .replace("ROLE", escaped(role.name()))
                .replace("MARK", escaped(getTranslation("rights.mark")))
                .replace("LOCKED", String.valueOf(!model.sheet().editable()));
        addColumn(LitRenderer.<MatrixRow>of(template)
                        .withProperty("cell", row -> cell(row, role))
                        .withFunction(
                                "tick",
                                (row, arguments) -> listener.cell(
                                        role, row, arguments.get(0).asBoolean())))
                .setHeader(header(role))
                .setKey("role-" + role.position())
                .setWidth("9.5rem")
                .setFlexGrow(0);
    }

    /** The name stands in a template of the page: whatever could end the text there becomes an entity. */
    private static String escaped(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter) || letter == ' ') {
                safe.appendCodePoint(letter);
            } else {
                safe.append("&#").append(letter).append(';');
            }
        });
        return safe.toString();
    }

    private String cell(MatrixRow row, JobRole role) {
        String number = row instanceof MatrixRow.Line line ? line.entry().number() : "";
        return model.tick(row, role.id()).ordinal() + "|" + row.id() + "|" + number + "|" + model.marks(row, role.id());
    }

    private Component header(JobRole role) {
        String id = "right-role-" + role.position();
        if (!model.sheet().editable()) {
            Span name = new Span(role.name());
            name.setId(id);
            return name;
        }
        Button header = new Button(role.name(), VaadinIcon.ANGLE_DOWN.create(), click -> listener.role(role));
        header.setId(id);
        header.setIconAfterText(true);
        header.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        header.setAriaLabel(getTranslation("rights.role.open", role.name()));
        header.setTooltipText(role.name());
        return header;
    }

    /**
     * @param only the only column, or empty for all
     */
    void showRoles(Optional<JobRole> only) {
        model.roles().forEach(role -> Optional.ofNullable(getColumnByKey("role-" + role.position()))
                .ifPresent(column ->
                        column.setVisible(only.isEmpty() || only.get().id().equals(role.id()))));
    }

    void showRows() {
        List<MatrixRow> rows = new ArrayList<>(model.rows());
        setItems(new ListDataProvider<>(rows) {
            @Override
            public Object getId(MatrixRow row) {
                return row.id();
            }
        });
        setVisible(!rows.isEmpty());
    }

    void reload() {
        getDataProvider().refreshAll();
    }

    /** Only rows with one of these; all the others stay as the browser has them. */
    void reload(Set<RightsItem> changed) {
        model.rows().stream()
                .filter(row -> !Collections.disjoint(row.items(), changed))
                .forEach(getDataProvider()::refreshItem);
    }
}
