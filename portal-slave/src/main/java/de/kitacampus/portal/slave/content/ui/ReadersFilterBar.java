package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.slave.content.ReaderRow.Step;
import de.kitacampus.portal.slave.staff.Centre;
import java.util.List;
import java.util.function.Consumer;

/** Name, centre and how far they are. */
class ReadersFilterBar extends FilterBar<ReadersFilter> {

    ReadersFilterBar(List<Centre> centres, Consumer<ReadersFilter> changed) {
        super("readers", "content", ReadersFilter.NONE, changed);
        text(
                "person",
                ReadersFilter::person,
                (filter, person) -> new ReadersFilter(person, filter.centre(), filter.step()));
        ComboBox<Centre> centre = choice(
                "centre",
                Centre::name,
                ReadersFilter::centre,
                (filter, chosen) -> new ReadersFilter(filter.person(), chosen, filter.step()));
        centre.setItems(centres);
        ComboBox<Step> step = choice(
                "step",
                one -> getTranslation("content.step." + one.name()),
                ReadersFilter::step,
                (filter, chosen) -> new ReadersFilter(filter.person(), filter.centre(), chosen));
        step.setItems(Step.values());
        end(() -> {
            show(ReadersFilter.NONE);
            changed.accept(ReadersFilter.NONE);
        });
    }
}
