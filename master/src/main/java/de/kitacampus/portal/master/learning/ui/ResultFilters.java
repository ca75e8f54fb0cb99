package de.kitacampus.portal.master.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.learning.LearnerResults.Filter;
import de.kitacampus.portal.master.portals.PortalNames;
import java.util.function.Consumer;

/** Whose results are looked at. */
class ResultFilters extends FilterBar<Filter> {

    ResultFilters(PortalNames portals, Component count, Consumer<Filter> changed) {
        super("results", "learning.results", Filter.ALL, changed);
        TextField search = text("search", Filter::text, Filter::withText);
        search.setPlaceholder(getTranslation("learning.results.search.placeholder"));
        search.addClassName("search-field");
        choice("portal", portals::of, Filter::portal, Filter::withPortal).setItems(portals.ids());
        choice("state", state -> getTranslation("learning.state." + state.name()), Filter::state, Filter::withState)
                .setItems(State.values());
        end(() -> changed.accept(Filter.ALL), count);
    }
}
