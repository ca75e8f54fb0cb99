package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;

/** Shows a list with many columns as cards in one column while the window is narrow. */
public final class PhoneCards {

    private PhoneCards() {}

    /**
     * Call it when the grid has all its columns.
     *
     * @param header of the one column
     * @param card makes the card of a row, see {@link #card}
     */
    public static <T> void in(Grid<T> grid, String header, SerializableFunction<T, Component> card) {
        Grid.Column<T> cards = grid.addColumn(new ComponentRenderer<>(card))
                .setHeader(header)
                .setSortable(false)
                .setFlexGrow(1);
        cards.setVisible(false);
        WindowWidth.follow(grid, width -> {
            boolean narrow = width < WindowWidth.PHONE;
            grid.getColumns().forEach(column -> column.setVisible(narrow == column.equals(cards)));
        });
    }

    /**
     * @param title what the row is about
     * @param mark stands at the end of the title's line, e.g. an amount or a badge
     * @param lines what else there is to say; blank ones are left out
     */
    public static Component card(String title, Component mark, String... lines) {
        Span name = new Span(title);
        name.addClassName("kit-phone-title");
        Div head = new Div(name, mark);
        head.addClassName("kit-phone-head");
        Div card = new Div(head);
        card.addClassName("kit-phone-card");
        for (String line : lines) {
            if (!line.isBlank()) {
                Div text = new Div(line);
                text.addClassName("kit-phone-line");
                card.add(text);
            }
        }
        return card;
    }
}
