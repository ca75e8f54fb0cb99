package de.kitacampus.portal.master.portals.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import de.kitacampus.portal.master.portals.PortalState;
import java.util.Locale;

/** Chips for the states to show; none shows all. */
class StateFilter extends MultiSelectComboBox<PortalState> {

    StateFilter(Runnable changed) {
        setId("portals-state");
        setPlaceholder(getTranslation("portals.state"));
        setAriaLabel(getTranslation("portals.state"));
        setItems(PortalState.values());
        setItemLabelGenerator(state -> getTranslation(key(state)));
        setClearButtonVisible(true);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    static String key(PortalState state) {
        return "portals.state." + state.name().toLowerCase(Locale.ROOT);
    }
}
