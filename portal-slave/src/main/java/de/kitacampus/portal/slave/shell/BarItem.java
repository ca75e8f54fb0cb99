package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something in the bar at the top of every page; a bean in each module that has some. Asked for once per window. */
@FunctionalInterface
public interface BarItem {

    /** A new component, if there is something to show to whoever is signed in. */
    Optional<Component> component();
}
