package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.pricing.PlannedPrices;
import de.kitacampus.portal.master.pricing.PlannedPrices.Outcome;
import de.kitacampus.portal.master.pricing.PlannedPrices.Planned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** List prices that wait for their day. */
class PlannedPricesPanel extends Div {

    private final transient PlannedPrices prices;
    private final transient Catalog catalog;
    private final transient Formats formats = new Formats(getLocale());
    private final boolean mayChange;
    private final Grid<Planned> grid = new Grid<>();
    private final EmptyState empty =
            new EmptyState(getTranslation("pricing.planned.none"), getTranslation("pricing.planned.none.help"));

    PlannedPricesPanel(PlannedPrices prices, Catalog catalog, boolean mayChange) {
        this.prices = prices;
        this.catalog = catalog;
        this.mayChange = mayChange;
        addClassNames("kit-stack", "tab-content");
        Button plan = new Button(
                getTranslation("pricing.planned.add"), VaadinIcon.PLUS.create(), _ -> new PlanDialog().open());
        plan.setId("planned-add");
        plan.setVisible(mayChange);
        Div toolbar = new Div(plan);
        toolbar.addClassName("kit-toolbar");
        columns();
        add(new Paragraph(getTranslation("pricing.planned.help")), toolbar, grid, empty);
        refresh();
    }

    private void columns() {
        grid.setId("planned-prices");
        grid.setAllRowsVisible(true);
        grid.addColumn(planned -> formats.date(planned.from()))
                .setHeader(getTranslation("pricing.from"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(this::title)
                .setHeader(getTranslation("pricing.course"))
                .setWidth("16rem")
                .setFlexGrow(4);
        grid.addColumn(this::now)
                .setHeader(getTranslation("pricing.planned.now"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem");
        grid.addColumn(planned -> formats.money(planned.price()))
                .setHeader(getTranslation("pricing.planned.then"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem");
        grid.addColumn(Planned::by).setHeader(getTranslation("pricing.by")).setWidth("8rem");
        grid.addComponentColumn(this::removeButton).setWidth("4rem").setFlexGrow(0);
        GridColumns.cardsOnly(grid, planned -> new RowCard(title(planned), formats.money(planned.price()))
                .line(formats.date(planned.from()), getTranslation("pricing.planned.now") + " " + now(planned))
                .with(removeButton(planned)));
    }

    private Button removeButton(Planned planned) {
        Button remove = new Button(VaadinIcon.TRASH.create(), _ -> remove(planned));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("pricing.planned.remove", title(planned)));
        remove.setVisible(mayChange);
        return remove;
    }

    private String title(Planned planned) {
        return planned.course()
                + catalog.find(planned.course())
                        .map(course -> " " + course.title())
                        .orElse("");
    }

    private String now(Planned planned) {
        return catalog.find(planned.course())
                .map(course -> formats.money(course.listPrice()))
                .orElse("–");
    }

    private void remove(Planned planned) {
        if (prices.remove(planned.id())) {
            Notices.success(getTranslation("pricing.planned.removed"));
        } else {
            Notices.error(getTranslation("pricing.planned.late"));
        }
        refresh();
    }

    private void refresh() {
        List<Planned> waiting = prices.waiting();
        grid.setItems(waiting);
        grid.setVisible(!waiting.isEmpty());
        empty.setVisible(waiting.isEmpty());
    }

    private final class PlanDialog extends Dialog {

        private final ComboBox<Course> course = new ComboBox<>(getTranslation("pricing.course"));
        private final FigureField price = FigureField.euro("planned-price", getTranslation("pricing.planned.then"));
        private final DayField from = new DayField(getTranslation("pricing.from"), "pricing");

        PlanDialog() {
            setHeaderTitle(getTranslation("pricing.planned.add"));
            setWidth("min(95vw, 28rem)");
            course.setId("planned-course");
            course.setManualValidation(true);
            course.setItems(catalog.live());
            course.setItemLabelGenerator(one -> one.number() + " " + one.title());
            from.setId("planned-from");
            from.setManualValidation(true);
            Div form = new Div(course, price, from);
            form.addClassName("narrow-form");
            add(form);
            Button save = new Button(getTranslation("pricing.save"), _ -> save());
            save.setId("planned-save");
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(new Button(getTranslation("pricing.cancel"), _ -> close()), save);
        }

        private void save() {
            course.setErrorMessage(getTranslation("pricing.course.missing"));
            course.setInvalid(course.isEmpty());
            from.setErrorMessage(getTranslation("pricing.from.missing"));
            from.setInvalid(from.isEmpty());
            Optional<Money> amount = price.amount();
            if (!course.isInvalid() && !from.isInvalid()) {
                amount.ifPresent(typed -> tell(prices.plan(course.getValue().number(), typed, from.getValue())));
            }
        }

        private void tell(Outcome outcome) {
            switch (outcome) {
                case Outcome.Kept() -> {
                    Notices.success(getTranslation("pricing.planned.saved"));
                    refresh();
                    close();
                }
                case Outcome.TooEarly(LocalDate earliest) -> {
                    from.setErrorMessage(getTranslation("pricing.planned.early", formats.date(earliest)));
                    from.setInvalid(true);
                }
                case Outcome.CourseUnknown() -> course.setInvalid(true);
            }
        }
    }
}
