package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.slave.content.ContentState;
import java.util.List;
import java.util.function.Consumer;

/** Words, folder and state. */
class OfficeFilterBar extends FilterBar<OfficeFilter> {

    private final ComboBox<String> folder;

    OfficeFilterBar(Consumer<OfficeFilter> changed, Runnable reset) {
        super("content", "content", OfficeFilter.NONE, changed);
        text("words", OfficeFilter::words, (filter, words) -> new OfficeFilter(words, filter.folder(), filter.state()));
        folder = choice(
                "folder",
                one -> one,
                OfficeFilter::folder,
                (filter, chosen) -> new OfficeFilter(filter.words(), chosen, filter.state()));
        ComboBox<ContentState> state = choice(
                "state",
                one -> getTranslation("content.state." + one.name()),
                OfficeFilter::state,
                (filter, chosen) -> new OfficeFilter(filter.words(), filter.folder(), chosen));
        state.setItems(ContentState.values());
        end(reset);
    }

    void folders(List<String> folders) {
        folder.setItems(folders);
    }
}
