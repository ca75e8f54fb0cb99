package de.kitacampus.portal.master.changes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.master.shell.ChangeFilter;
import de.kitacampus.portal.master.shell.ChangeKind;
import java.util.function.Consumer;

/** Which changes are looked for. */
class ChangeFilters extends FilterBar<ChangeFilter> {

    ChangeFilters(Component count, Consumer<ChangeFilter> changed, Runnable reset) {
        super("changes", "changes", ChangeFilter.ALL, changed);
        TextField search = text("search", ChangeFilter::text, ChangeFilter::withText);
        search.setPlaceholder(getTranslation("changes.search.placeholder"));
        search.addClassName("search-field");
        text("by", ChangeFilter::by, ChangeFilter::withBy);
        choice("kind", kind -> getTranslation("changes.kind." + kind), ChangeFilter::kind, ChangeFilter::withKind)
                .setItems(ChangeKind.values());
        day("from", ChangeFilter::from, ChangeFilter::withFrom);
        day("to", ChangeFilter::to, ChangeFilter::withTo);
        end(reset, count);
    }
}
