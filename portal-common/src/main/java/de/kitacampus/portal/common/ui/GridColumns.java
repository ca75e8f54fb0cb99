package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fits a wide grid to its reader, and is itself the menu with which she chooses the columns; her browser remembers them. On a narrow
 * screen one column that reads like a card stands for all of them.
 *
 * @param <T> the row
 */
public class GridColumns<T> extends Composite<MenuBar> {

    private final Grid<T> grid;
    private final List<Grid.Column<T>> columns;
    private final Map<Grid.Column<T>, MenuItem> items = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Grid.Column<T> cards;
    private final String storageKey;
    private boolean narrow;

    /**
     * @param grid has all its columns; those without a header, such as buttons, cannot be hidden
     * @param name under which the browser remembers, unique in the application
     * @param label what the menu is called, e.g. {@code Spalten}
     * @param card a row on a narrow screen, see {@link RowCard}
     */
    public GridColumns(Grid<T> grid, String name, String label, SerializableFunction<T, ? extends Component> card) {
        this.grid = grid;
        this.columns = List.copyOf(grid.getColumns());
        this.storageKey = "columns." + name;
        nameColumns(name);
        this.cards = cardColumn(grid, card);
        getContent().setId(name + "-columns");
        MenuItem root = getContent().addItem(label);
        root.addComponentAsFirst(VaadinIcon.GRID_V.create());
        columns.stream()
                .filter(column -> column.getHeaderText() != null
                        && !column.getHeaderText().isBlank())
                .forEach(column -> items.put(column, item(root, column)));
        WindowWidth.follow(grid, this::fit);
    }

    /** Cards on a narrow screen for a grid with so few columns that there is nothing to choose. */
    public static <T> void cardsOnly(Grid<T> grid, SerializableFunction<T, ? extends Component> card) {
        List<Grid.Column<T>> columns = List.copyOf(grid.getColumns());
        Grid.Column<T> cards = cardColumn(grid, card);
        WindowWidth.follow(grid, width -> {
            boolean narrow = showCards(grid, cards, width);
            columns.forEach(column -> column.setVisible(!narrow));
        });
    }

    private static <T> Grid.Column<T> cardColumn(Grid<T> grid, SerializableFunction<T, ? extends Component> card) {
        Grid.Column<T> column = grid.addComponentColumn(card::apply).setKey("card");
        column.setVisible(false);
        return column;
    }

    /** Tells whether the window is so narrow that it shows them. */
    private static <T> boolean showCards(Grid<T> grid, Grid.Column<T> cards, int width) {
        boolean narrow = width < WindowWidth.PHONE;
        cards.setVisible(narrow);
        grid.setClassName("kit-narrow", narrow);
        return narrow;
    }

    private void nameColumns(String name) {
        for (int place = 0; place < columns.size(); place++) {
            if (columns.get(place).getKey() == null) {
                columns.get(place).setKey(name + "-" + place);
            }
        }
    }

    private MenuItem item(MenuItem root, Grid.Column<T> column) {
        MenuItem item = root.getSubMenu().addItem(column.getHeaderText(), _ -> choose(column));
        item.setCheckable(true);
        item.setChecked(true);
        item.setKeepOpen(true);
        return item;
    }

    /** The last visible column stays: a list without any would look broken. */
    private void choose(Grid.Column<T> column) {
        if (hidden.contains(column.getKey())) {
            hidden.remove(column.getKey());
        } else if (hidden.size() < items.size() - 1) {
            hidden.add(column.getKey());
        }
        WebStorage.setItem(storageKey, String.join(",", hidden));
        show();
    }

    private void recall(@Nullable String remembered) {
        if (remembered != null) {
            hidden.clear();
            Set<String> names = Set.copyOf(Arrays.asList(remembered.split(",")));
            columns.stream().map(Grid.Column::getKey).filter(names::contains).forEach(hidden::add);
            show();
        }
    }

    private void fit(int width) {
        narrow = showCards(grid, cards, width);
        show();
    }

    private void show() {
        getContent().setVisible(!narrow);
        columns.forEach(column -> column.setVisible(!narrow && !hidden.contains(column.getKey())));
        items.forEach((column, item) -> item.setChecked(!hidden.contains(column.getKey())));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, storageKey, this::recall);
    }
}
