package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A list that is read piece by piece in the order its reader chose with a click on a column's head. Hidden while there is nothing in it.
 *
 * @param <T> the row
 * @param <O> what rows can be ordered by
 */
public class SortedGrid<T, O extends Enum<O>> extends Grid<T> {

    private final transient Order<O> usual;
    private transient Order<O> order;
    private long count;
    private boolean sorting;

    /**
     * What comes first.
     *
     * @param by what the rows are ordered by
     * @param descending whether the largest comes first
     */
    public record Order<O extends Enum<O>>(O by, boolean descending) {}

    /** Reads the rows of one piece. */
    @FunctionalInterface
    public interface Source<T, O extends Enum<O>> extends Serializable {

        List<T> read(Order<O> order, int offset, int limit);
    }

    /** Hears that a person chose another order. */
    @FunctionalInterface
    public interface OrderListener<O extends Enum<O>> extends Serializable {

        void chosen(Order<O> order);
    }

    /**
     * @param id of the element
     * @param usual the order as long as nobody chose one
     */
    public SortedGrid(String id, Order<O> usual, Source<T, O> source) {
        this.usual = usual;
        this.order = usual;
        setId(id);
        setMultiSort(false);
        setItems(query -> source.read(order, query.getOffset(), query.getLimit()).stream(), _ ->
                (int) Math.min(count, Integer.MAX_VALUE));
        addSortListener(event -> order = first(event.getSortOrder()));
    }

    /** A column by whose head the list can be ordered; its key is the order's name. */
    public Column<T> addColumn(O by, String header, ValueProvider<T, ?> value) {
        return sortable(addColumn(value), by, header);
    }

    /** Lets the list be ordered by the head of this column. */
    public Column<T> sortable(Column<T> column, O by, String header) {
        return column.setHeader(header).setKey(by.name()).setSortProperty(by.name());
    }

    public void addOrderListener(OrderListener<O> listener) {
        addSortListener(_ -> {
            if (!sorting) {
                listener.chosen(order);
            }
        });
    }

    private Order<O> first(List<GridSortOrder<T>> chosen) {
        return chosen.stream().findFirst().map(this::named).orElse(usual);
    }

    private Order<O> named(GridSortOrder<T> chosen) {
        O by = Enum.valueOf(usual.by().getDeclaringClass(), chosen.getSorted().getKey());
        return new Order<>(by, chosen.getDirection() == SortDirection.DESCENDING);
    }

    /** Orders the list as the address says, for example. */
    public void order(Order<O> shown) {
        Column<T> column = Objects.requireNonNull(getColumnByKey(shown.by().name()));
        sorting = true;
        sort(List.of(
                new GridSortOrder<>(column, shown.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        order = shown;
        sorting = false;
    }

    /**
     * Reads anew.
     *
     * @param found how many rows there are
     */
    public void show(long found) {
        count = found;
        setVisible(found > 0);
        getDataProvider().refreshAll();
    }
}
