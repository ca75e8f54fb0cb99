package de.kitacampus.portal.slave.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.FilterChips;
import de.kitacampus.portal.common.ui.ListAndDetails;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.offer.Categories;
import de.kitacampus.portal.slave.offer.OwnPrices.PricedCourse;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The courses of the provider and the carrier's own prices. */
@Route("offer")
@Menu(title = "offer.title", order = 40, icon = "vaadin:open-book")
@RolesAllowed(PortalRole.ADMIN)
public class OfferView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient OfferOffice office;
    private final TextField search = new TextField();
    private final ComboBox<String> category = new ComboBox<>();
    private final Checkbox loss = new Checkbox();
    private final FilterChips chips = new FilterChips();
    private final Span count = new Span();
    private final Div empty = new Div();
    private final OfferGrid grid;
    private final ListAndDetails split = new ListAndDetails(getTranslation("offer.title"));
    private transient List<PricedCourse> courses = List.of();
    private @Nullable CourseNumber selected;
    private boolean quiet;

    OfferView(OfferOffice office) {
        this.office = office;
        grid = new OfferGrid(office.prices(), this::select, this::reload);
        addClassNames("kit-page", "fills");
        search.setId("offer-search");
        search.setPlaceholder(getTranslation("offer.search"));
        search.setAriaLabel(getTranslation("offer.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.addValueChangeListener(change -> changed());
        search.addClassName("grows");
        category.setId("offer-category");
        category.setPlaceholder(getTranslation("offer.category"));
        category.setAriaLabel(getTranslation("offer.category"));
        category.setClearButtonVisible(true);
        category.setItemLabelGenerator(this::name);
        category.addValueChangeListener(change -> changed());
        loss.setId("offer-loss");
        loss.setLabel(getTranslation("offer.loss.only"));
        loss.addValueChangeListener(change -> changed());
        count.setId("offer-count");
        count.addClassName("kit-totals");
        Div fields = new Div(search, category, loss);
        fields.addClassNames("kit-toolbar", "filters");
        Div list = new Div(fields, chips, count, empty, grid);
        list.addClassName("master-list");
        split.setMaster(list);
        split.setMasterSize("20rem");
        split.setDetailSize("24rem");
        split.setExpandMaster(true);
        split.addBackdropClickListener(click -> close());
        split.addDetailEscapePressListener(escape -> close());
        split.setSizeFull();
        add(new PageHeader(getPageTitle()).withHelp(getTranslation("offer.help")), split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        courses = office.prices().all();
        quiet = true;
        category.setItems(
                Categories.of(courses.stream().map(PricedCourse::offered).toList()));
        search.setValue(query.getSingleParameter("q").orElse(""));
        category.setValue(query.getSingleParameter("category").orElse(null));
        loss.setValue(query.getSingleParameter("loss").isPresent());
        quiet = false;
        refresh();
        query.getSingleParameter("course").ifPresent(this::selectWanted);
    }

    private String name(String id) {
        return Categories.name(id, getTranslation(Categories.key(id)));
    }

    private void changed() {
        if (!quiet) {
            refresh();
            remember();
        }
    }

    /** Reads again what is stored, keeps filters and selection. */
    private void reload() {
        courses = office.prices().all();
        refresh();
        CourseNumber shown = selected;
        if (shown != null) {
            select(shown);
        }
    }

    private void refresh() {
        chips.clear();
        search.getOptionalValue()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> chip(getTranslation("offer.chip.search", text), search::clear));
        category.getOptionalValue().ifPresent(id -> chip(name(id), category::clear));
        if (loss.getValue()) {
            chip(getTranslation("offer.loss.only"), loss::clear);
        }
        List<PricedCourse> shown = courses.stream().filter(this::isWanted).toList();
        grid.setItems(shown);
        grid.setVisible(!shown.isEmpty());
        count.setText(getTranslation("offer.count", shown.size(), courses.size()));
        empty.removeAll();
        if (courses.isEmpty()) {
            empty.add(new EmptyState(getTranslation("offer.empty.title"), getTranslation("offer.empty.help")));
        } else if (shown.isEmpty()) {
            empty.add(new EmptyState(
                    getTranslation("offer.notFound.title"),
                    getTranslation("offer.notFound.help"),
                    new Button(getTranslation("offer.filter.reset"), click -> reset())));
        }
    }

    private void reset() {
        search.clear();
        category.clear();
        loss.clear();
    }

    private void chip(String text, Runnable clear) {
        chips.add(text, getTranslation("offer.filter.clear", text), clear);
    }

    private boolean isWanted(PricedCourse row) {
        var course = row.offered().course();
        String wanted = category.getValue();
        String text = (course.number() + " " + course.title() + " " + course.teaser()).toLowerCase(Locale.ROOT);
        return (!loss.getValue() || row.offered().isSoldAtALoss())
                && (wanted == null || course.categories().contains(wanted))
                && text.contains(search.getValue().strip().toLowerCase(Locale.ROOT));
    }

    private void select(CourseNumber number) {
        find(number.value()).ifPresent(this::select);
    }

    private void selectWanted(String number) {
        find(number).ifPresentOrElse(this::select, () -> Notices.error(getTranslation("offer.gone")));
    }

    private Optional<PricedCourse> find(String number) {
        return courses.stream()
                .filter(row -> row.offered().course().number().value().equals(number))
                .findFirst();
    }

    private void select(PricedCourse row) {
        selected = row.offered().course().number();
        split.setDetail(new CoursePanel(row, office, this::name, this::reload, this::close));
        remember();
    }

    private void close() {
        selected = null;
        split.setDetail(null);
        grid.deselectAll();
        remember();
    }

    private void remember() {
        Map<String, List<String>> parameters = new HashMap<>();
        search.getOptionalValue().filter(text -> !text.isBlank()).ifPresent(text -> parameters.put("q", List.of(text)));
        category.getOptionalValue().ifPresent(id -> parameters.put("category", List.of(id)));
        if (loss.getValue()) {
            parameters.put("loss", List.of("1"));
        }
        if (selected != null) {
            parameters.put("course", List.of(selected.value()));
        }
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("offer", new QueryParameters(parameters))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("offer.title");
    }
}
