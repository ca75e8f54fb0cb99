package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges fields one by one, writes the first refusal of each beside it, and takes the person to the first field refused. */
final class FieldChecks {

    private @Nullable Component first;

    FieldChecks(List<? extends HasValidation> fields) {
        fields.forEach(field -> field.setInvalid(false));
    }

    <C extends Component & HasValidation> FieldChecks demand(C field, boolean holds, String sentence) {
        if (!holds && !field.isInvalid()) {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
            first = first == null ? field : first;
        }
        return this;
    }

    /** Whether no field was refused. */
    boolean passed() {
        if (first instanceof Focusable<?> field) {
            field.focus();
        }
        return first == null;
    }
}
