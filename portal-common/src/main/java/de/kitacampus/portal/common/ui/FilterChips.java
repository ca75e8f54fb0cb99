package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The filters in effect as chips; a click on one lifts that filter alone. */
public class FilterChips extends Composite<Div> {

    public FilterChips() {
        getContent().addClassName("kit-chips");
        clear();
    }

    public void clear() {
        getContent().removeAll();
        getContent().setVisible(false);
    }

    /**
     * @param text what is filtered, e.g. {@code Einrichtung: Kita Sonnenblume}
     * @param clearLabel for screen readers, e.g. {@code Filter aufheben: Einrichtung}
     * @param onClear lifts the filter
     */
    public void add(String text, String clearLabel, Runnable onClear) {
        Button chip = new Button(text, VaadinIcon.CLOSE_SMALL.create(), click -> onClear.run());
        chip.setIconAfterText(true);
        chip.addClassName("kit-chip");
        chip.setAriaLabel(clearLabel);
        getContent().add(chip);
        getContent().setVisible(true);
    }
}
