package de.kitacampus.portal.master.assortment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.assortment.Audience.Rule;
import de.kitacampus.portal.master.assortment.Audiences;
import de.kitacampus.portal.master.assortment.Audiences.Outcome;
import de.kitacampus.portal.master.assortment.Audiences.Row;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** The courses a carrier sees, and why: {@code carriers/KIT-10001/courses}. */
@Route("carriers/:number/courses")
@PermitAll
class CarrierCoursesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Audiences audiences;
    private final transient Customers customers;
    private final boolean mayChange;
    private final Grid<Row> grid = new Grid<>();
    private final Span count = new Span();
    private transient @Nullable Carrier carrier;

    CarrierCoursesView(Audiences audiences, Customers customers, CurrentAccount current) {
        this.audiences = audiences;
        this.customers = customers;
        this.mayChange = current.may(Roles.CATALOG);
        addClassName("kit-page");
        count.setId("carrier-courses-count");
        count.addClassName("kit-totals");
        grid.setId("carrier-courses");
        grid.addClassName("tall-grid");
        grid.addColumn(row -> row.course().number().value())
                .setHeader(getTranslation("assortment.number"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(CarrierCoursesView::title)
                .setHeader(getTranslation("assortment.course"))
                .setWidth("16rem")
                .setFlexGrow(4);
        grid.addColumn(this::rule).setHeader(getTranslation("assortment.rule")).setWidth("14rem");
        grid.addComponentColumn(this::sees)
                .setHeader(getTranslation("assortment.sees"))
                .setWidth("11rem")
                .setFlexGrow(0);
        GridColumns.cardsOnly(
                grid, row -> new RowCard(title(row), row.course().number().value())
                        .with(labelled(sees(row)))
                        .line(rule(row)));
    }

    private static Component title(Row row) {
        return new Anchor(
                "courses/" + row.course().number() + "/portals", row.course().title());
    }

    private String rule(Row row) {
        return getTranslation("assortment.rule." + row.audience().rule().name().toLowerCase(Locale.ROOT));
    }

    /** Where carriers are chosen it is chosen here as well; else it follows from the rule. */
    private Checkbox sees(Row row) {
        Checkbox sees = new Checkbox(row.sees());
        sees.setId("sees-" + row.course().number());
        sees.setAriaLabel(getTranslation("assortment.sees.of", row.course().title()));
        if (row.partly()) {
            sees.setIndeterminate(true);
            sees.setLabel(getTranslation("assortment.partly"));
        }
        sees.setReadOnly(!mayChange || row.audience().rule() != Rule.CHOSEN);
        sees.addValueChangeListener(change -> choose(row, change.getValue()));
        return sees;
    }

    /** A card has no head of a column that says what the box is about. */
    private Component labelled(Checkbox sees) {
        if (sees.getLabel() == null || sees.getLabel().isEmpty()) {
            sees.setLabel(getTranslation("assortment.sees"));
        }
        return sees;
    }

    private void choose(Row row, boolean sees) {
        Carrier shown = carrier;
        if (shown == null) {
            return;
        }
        switch (chosen(shown, row, sees)) {
            case Outcome.Kept() ->
                Notices.success(getTranslation(
                        sees ? "assortment.added" : "assortment.removed",
                        shown.name(),
                        row.course().title()));
            case Outcome.NobodyLeft() -> Notices.error(getTranslation("assortment.nobody"));
            case Outcome.ChangedMeanwhile _ -> Notices.error(getTranslation("assortment.changed"));
            case Outcome.CourseUnknown() -> Notices.error(getTranslation("assortment.unknown"));
        }
        refresh(shown);
    }

    /** Of two in the very same moment the database refuses one. */
    private Outcome chosen(Carrier shown, Row row, boolean sees) {
        try {
            return audiences.choose(shown.number(), row, sees);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException other) {
            return new Outcome.ChangedMeanwhile(audiences.of(row.course().number()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("number").orElse("");
        Optional<Carrier> found =
                CustomerNumber.isValid(asked) ? customers.find(CustomerNumber.of(asked)) : Optional.empty();
        found.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Carrier shown) {
        carrier = shown;
        removeAll();
        add(
                new Anchor("carriers/" + shown.number(), shown.name()),
                new PageHeader(getPageTitle())
                        .withHelp(getTranslation(
                                mayChange ? "assortment.carrier.help.change" : "assortment.carrier.help")),
                count,
                grid);
        refresh(shown);
    }

    private void refresh(Carrier shown) {
        List<Row> rows = audiences.ofCarrier(shown.number());
        grid.setItems(rows);
        count.setText(getTranslation(
                "assortment.count", rows.stream().filter(Row::sees).count(), rows.size()));
    }

    @Override
    public String getPageTitle() {
        return carrier == null
                ? getTranslation("assortment.carrier.link")
                : getTranslation("assortment.carrier.title", carrier.name());
    }
}
