package de.kitacampus.portal.master.disputes.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.master.disputes.DisputeFilter;
import de.kitacampus.portal.master.disputes.DisputeFilter.State;
import java.util.Objects;
import java.util.function.Consumer;

/** What of the list is shown. */
class DisputeFilters extends FilterBar<DisputeFilter> {

    DisputeFilters(Consumer<DisputeFilter> changed, Runnable reset) {
        super("disputes", "disputes", DisputeFilter.open(), changed);
        text("search", DisputeFilter::text, (filter, text) -> filter.withText(Objects.requireNonNullElse(text, "")));
        ComboBox<State> state = choice(
                "state",
                one -> getTranslation("disputes.state." + one),
                filter -> filter.state() == State.ALL ? null : filter.state(),
                (filter, one) -> filter.withState(Objects.requireNonNullElse(one, State.ALL)));
        state.setItems(State.OPEN, State.DECIDED);
        end(reset);
    }
}
