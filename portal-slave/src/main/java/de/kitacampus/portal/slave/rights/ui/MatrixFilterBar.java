package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.slave.staff.JobRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which rows and columns of the matrix are shown. */
class MatrixFilterBar extends FilterBar<MatrixFilter> {

    private final transient MatrixModel model;

    MatrixFilterBar(MatrixModel model, Consumer<MatrixFilter> changed) {
        super("rights", "rights", MatrixFilter.NONE, changed);
        this.model = model;
        text("search", MatrixFilter::search, MatrixFilter::withSearch);
        ComboBox<String> category = choice("category", model::name, MatrixFilter::category, MatrixFilter::withCategory);
        category.setItems(model.groups());
        ComboBox<JobRole> role = choice("role", JobRole::name, MatrixFilter::role, MatrixFilter::withRole);
        role.setItems(model.roles());
        check("open", MatrixFilter::open, MatrixFilter::withOpen);
        end(() -> {
            show(MatrixFilter.NONE);
            changed.accept(MatrixFilter.NONE);
        });
    }

    MatrixFilter read(QueryParameters query) {
        AddressValues values = new AddressValues(query);
        return new MatrixFilter(
                values.text("q").orElse(""),
                values.text("category").filter(model.groups()::contains).orElse(null),
                values.text("role").flatMap(this::role).orElse(null),
                query.getParameters().containsKey("open"));
    }

    private Optional<JobRole> role(String id) {
        List<JobRole> roles = model.roles();
        return roles.stream().filter(role -> role.id().toString().equals(id)).findFirst();
    }

    static Map<String, String> address(MatrixFilter filter) {
        Map<String, String> address = new LinkedHashMap<>();
        if (!filter.search().isBlank()) {
            address.put("q", filter.search());
        }
        Optional.ofNullable(filter.category()).ifPresent(category -> address.put("category", category));
        Optional.ofNullable(filter.role())
                .ifPresent(role -> address.put("role", role.id().toString()));
        if (filter.open()) {
            address.put("open", "1");
        }
        return address;
    }
}
