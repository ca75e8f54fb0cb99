package de.kitacampus.portal.slave.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.slave.imports.ImportField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column means what: recognised by its header, to be changed by hand. */
class ColumnFields extends Composite<Div> {

    private final List<Select<ImportField>> fields = new ArrayList<>();
    private final Checkbox makeMissing = new Checkbox(getTranslation("imports.make"));
    private final Runnable onChange;
    private boolean quiet;

    ColumnFields(TextTable sheet, Runnable onChange) {
        this.onChange = onChange;
        Map<Integer, ImportField> known = ImportField.recognised(sheet);
        Div columns = new Div();
        columns.addClassName("import-columns");
        for (int column = 0; column < sheet.headers().size(); column++) {
            Select<ImportField> field = field(sheet, column);
            field.setValue(known.get(column));
            field.addValueChangeListener(change -> chosen(field));
            fields.add(field);
            columns.add(field);
        }
        long unknown = sheet.headers().size() - known.size();
        Details details = new Details(
                getTranslation("imports.columns", known.size(), sheet.headers().size()), columns);
        details.setId("import-columns");
        details.setOpened(unknown > 0);
        makeMissing.setId("import-make");
        makeMissing.addValueChangeListener(change -> onChange.run());
        getContent().add(details, makeMissing);
        getContent().addClassName("import-mapping");
    }

    private Select<ImportField> field(TextTable sheet, int column) {
        String header = sheet.headers().get(column);
        Select<ImportField> field = new Select<>();
        field.setId("import-column-" + column);
        field.setLabel(header.isBlank() ? getTranslation("imports.column", column + 1) : header);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("imports.columns.none"));
        field.setItems(ImportField.values());
        field.setItemLabelGenerator(
                one -> one == null ? getTranslation("imports.columns.none") : one.header(getLocale()));
        field.setPlaceholder(getTranslation("imports.columns.none"));
        sheet.lines().stream()
                .map(line -> column < line.cells().size() ? line.cells().get(column) : "")
                .filter(text -> !text.isBlank())
                .findFirst()
                .ifPresent(example -> field.setHelperText(getTranslation("imports.columns.example", example)));
        return field;
    }

    /** A meaning belongs to one column: choosing it here takes it away there. */
    private void chosen(Select<ImportField> changed) {
        if (quiet) {
            return;
        }
        quiet = true;
        fields.stream()
                .filter(other ->
                        other != changed && changed.getValue() != null && other.getValue() == changed.getValue())
                .forEach(Select::clear);
        quiet = false;
        onChange.run();
    }

    Map<Integer, ImportField> chosen() {
        Map<Integer, ImportField> chosen = new LinkedHashMap<>();
        for (int column = 0; column < fields.size(); column++) {
            ImportField field = fields.get(column).getValue();
            if (field != null) {
                chosen.put(column, field);
            }
        }
        return chosen;
    }

    /** Without a name or a number nobody could be found or made. */
    boolean isUsable() {
        Map<Integer, ImportField> chosen = chosen();
        return chosen.containsValue(ImportField.STAFF_NUMBER)
                || (chosen.containsValue(ImportField.FIRST_NAME) && chosen.containsValue(ImportField.LAST_NAME));
    }

    boolean makeMissing() {
        return makeMissing.getValue();
    }
}
