package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the overview where something can be done at once or is better seen than read; a bean in a module's {@code ui}. */
public interface HousePanel {

    /** The lowest comes first. */
    int order();

    /** Made anew for each page; empty if there is nothing to show to the current account. */
    Optional<Component> panel();
}
