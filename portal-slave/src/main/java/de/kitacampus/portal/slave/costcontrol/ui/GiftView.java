package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.costcontrol.GiftForecast;
import de.kitacampus.portal.slave.costcontrol.GiftForecast.Line;
import de.kitacampus.portal.slave.costcontrol.GiftForecasts;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** "Was kosten kostenlose Kurse?": what it costs the carrier to give courses away. */
@Route("free-courses")
@RolesAllowed(PortalRole.ADMIN)
@Menu(title = "costcontrol.gift.menu", order = 51, icon = "vaadin:gift")
class GiftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROUTE = "free-courses";
    private static final String COURSES = "courses";

    private final CostTexts texts = new CostTexts(this);
    private final transient GiftForecasts forecasts;
    private final MultiSelectComboBox<OfferedCourse> choice = new MultiSelectComboBox<>();
    private final Div result = new Div();
    private boolean quiet;

    GiftView(GiftForecasts forecasts) {
        this.forecasts = forecasts;
        addClassName("kit-page");
        choice.setId("gift-courses");
        choice.setLabel(texts.text("gift.courses"));
        choice.setHelperText(texts.text("gift.courses.help"));
        choice.setItemLabelGenerator(
                one -> one.course().number() + " " + one.course().title());
        choice.setClearButtonVisible(true);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> changed());
        result.setId("gift-result");
        result.addClassName("cost-tab");
        result.getElement().setAttribute("aria-live", "polite");
        add(new PageHeader(texts.text("gift.title")).withHelp(texts.text("gift.help")), choice, result);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("costcontrol.gift.title");
    }

    /** Without a choice in the address: what is free today. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<OfferedCourse> courses = forecasts.courses();
        QueryParameters url = event.getLocation().getQueryParameters();
        Set<String> wanted = url.getSingleParameter(COURSES)
                .map(list -> Set.of(list.split(",")))
                .orElse(Set.of());
        quiet = true;
        choice.setItems(courses);
        choice.setValue(courses.stream()
                .filter(one -> url.getSingleParameter(COURSES).isPresent()
                        ? wanted.contains(one.course().number().value())
                        : one.sellingPrice().isZero())
                .collect(Collectors.toSet()));
        quiet = false;
        show();
    }

    private void changed() {
        if (quiet) {
            return;
        }
        show();
        String list = chosen().stream().map(CourseNumber::value).sorted().collect(Collectors.joining(","));
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        ROUTE + "?"
                                + QueryParameters.simple(Map.of(COURSES, list)).getQueryString()));
    }

    private Set<CourseNumber> chosen() {
        return choice.getValue().stream().map(one -> one.course().number()).collect(Collectors.toSet());
    }

    private void show() {
        result.removeAll();
        GiftForecast forecast = forecasts.of(chosen());
        if (forecast.lines().isEmpty()) {
            result.add(new EmptyState(texts.text("gift.none.title"), texts.text("gift.none")));
            return;
        }
        String months = texts.text("gift.months", texts.month(forecast.first()), texts.month(forecast.last()));
        Div totals = new Div(
                total("paid", months, forecast.sum(Line::paid)),
                total("taken", months, forecast.sum(Line::taken)),
                total("likely", texts.text("gift.likely.help", forecast.bookings()), forecast.sum(Line::likely)),
                total("most", texts.text("gift.most.help"), forecast.sum(Line::most)));
        totals.addClassName("kit-totals");
        result.add(totals, grid(forecast.lines()));
    }

    private Div total(String name, String help, Money amount) {
        Span label = new Span(texts.text("gift." + name));
        Span value = new Span(texts.formats().money(amount));
        value.addClassName("strong");
        value.setId("gift-" + name);
        Span small = new Span(help);
        small.addClassName("quiet");
        Div total = new Div(label, value, small);
        total.addClassName("two-lines");
        return total;
    }

    private Grid<Line> grid(List<Line> lines) {
        Grid<Line> grid = new Grid<>();
        grid.setId("gift-grid");
        grid.addThemeVariants(
                GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(line -> line.course().course().number())
                .setHeader(texts.text("column.course"))
                .setComparator(line -> line.course().course().number())
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(line -> line.course().course().title())
                .setHeader(texts.text("column.title"))
                .setSortable(true)
                .setWidth("12rem")
                .setFlexGrow(1);
        number(grid, "gift.bookings", Line::bookings);
        amount(grid, "gift.paid", Line::paid);
        amount(grid, "gift.taken", Line::taken);
        amount(grid, "gift.likely", Line::likely);
        number(grid, "gift.people", Line::people);
        amount(grid, "gift.most", Line::most);
        GridColumns.cardsOnly(grid, this::card);
        grid.setAllRowsVisible(true);
        grid.setItems(lines);
        return grid;
    }

    private void number(Grid<Line> grid, String key, Function<Line, Long> figure) {
        column(grid, key, line -> texts.formats().number(figure.apply(line)))
                .setComparator((one, other) -> Long.compare(figure.apply(one), figure.apply(other)));
    }

    private void amount(Grid<Line> grid, String key, Function<Line, Money> figure) {
        column(grid, key, line -> texts.formats().money(figure.apply(line)))
                .setComparator((one, other) -> figure.apply(one).compareTo(figure.apply(other)));
    }

    private Grid.Column<Line> column(Grid<Line> grid, String key, Function<Line, String> text) {
        return grid.addColumn(text::apply)
                .setHeader(texts.text(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.75rem")
                .setFlexGrow(0);
    }

    private RowCard card(Line line) {
        return new RowCard(
                        line.course().course().number() + " "
                                + line.course().course().title(),
                        texts.formats().money(line.paid()))
                .line(texts.text(
                        "gift.card.past", line.bookings(), texts.formats().money(line.taken())))
                .line(texts.text(
                        "gift.card.next",
                        texts.formats().money(line.likely()),
                        line.people(),
                        texts.formats().money(line.most())));
    }
}
