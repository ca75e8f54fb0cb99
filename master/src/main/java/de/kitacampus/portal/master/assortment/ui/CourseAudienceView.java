package de.kitacampus.portal.master.assortment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.assortment.Audience;
import de.kitacampus.portal.master.assortment.Audience.Rule;
import de.kitacampus.portal.master.assortment.Audiences;
import de.kitacampus.portal.master.assortment.Audiences.Outcome;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Which portals see a course: {@code courses/1.9.04/portals}. */
@Route("courses/:number/portals")
@PermitAll
class CourseAudienceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Audiences audiences;
    private final transient Catalog catalog;
    private final RadioButtonGroup<Rule> rule = new RadioButtonGroup<>(getTranslation("assortment.rule"));
    private final MultiSelectComboBox<Carrier> carriers =
            new MultiSelectComboBox<>(getTranslation("assortment.carriers"));
    private final MultiSelectComboBox<Portal> portals = new MultiSelectComboBox<>(getTranslation("assortment.portals"));
    private final Paragraph effect = new Paragraph();
    private final Button save = new Button(getTranslation("assortment.save"), _ -> save());
    private final transient List<Carrier> allCarriers;
    private final transient List<Portal> allPortals;
    private transient @Nullable Course course;
    private transient Audience seen = Audience.EVERYBODY;

    CourseAudienceView(
            Audiences audiences, Catalog catalog, Customers customers, Portals portals, CurrentAccount current) {
        this.audiences = audiences;
        this.catalog = catalog;
        this.allCarriers = customers.carriers();
        this.allPortals = portals.all();
        addClassName("kit-page");
        boolean mayChange = current.may(Roles.CATALOG);
        rule.setId("audience-rule");
        rule.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        rule.setItems(Rule.values());
        rule.setItemLabelGenerator(
                one -> getTranslation("assortment.rule." + one.name().toLowerCase(Locale.ROOT)));
        rule.setReadOnly(!mayChange);
        rule.addValueChangeListener(_ -> tellEffect());
        carriers.setId("audience-carriers");
        carriers.setItems(allCarriers);
        carriers.setItemLabelGenerator(carrier -> carrier.number() + " " + carrier.name());
        this.portals.setId("audience-portals");
        this.portals.setItems(allPortals);
        this.portals.setItemLabelGenerator(Portal::name);
        this.portals.setHelperText(getTranslation("assortment.portals.help"));
        for (MultiSelectComboBox<?> box : List.of(carriers, this.portals)) {
            box.setWidthFull();
            box.setReadOnly(!mayChange);
            box.setManualValidation(true);
            box.addValueChangeListener(_ -> tellEffect());
        }
        effect.setId("audience-effect");
        effect.getElement().setAttribute("role", "status");
        save.setId("audience-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setVisible(mayChange);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("number").orElse("");
        Optional<Course> found = CourseNumber.isValid(asked) ? catalog.find(CourseNumber.of(asked)) : Optional.empty();
        found.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Course shown) {
        course = shown;
        Section card = new Section(rule, carriers, portals, effect, new Div(save));
        card.addClassNames("kit-card", "narrow-form");
        removeAll();
        add(
                new Anchor("courses/" + shown.number(), getTranslation("assortment.back")),
                new PageHeader(getPageTitle()).withHelp(getTranslation("assortment.help")),
                card);
        fill(audiences.of(shown.number()));
    }

    private void fill(Audience audience) {
        seen = audience;
        rule.setValue(audience.rule());
        carriers.setValue(allCarriers.stream()
                .filter(carrier -> audience.carriers().contains(carrier.number()))
                .collect(Collectors.toSet()));
        portals.setValue(allPortals.stream()
                .filter(portal -> audience.portals().contains(portal.id()))
                .collect(Collectors.toSet()));
        tellEffect();
    }

    private Audience typed() {
        return new Audience(
                rule.getValue(),
                carriers.getValue().stream().map(Carrier::number).collect(Collectors.toSet()),
                portals.getValue().stream().map(Portal::id).collect(Collectors.toSet()));
    }

    /** Says before saving whom it affects. */
    private void tellEffect() {
        Course shown = course;
        if (shown == null || rule.isEmpty()) {
            return;
        }
        boolean chosen = rule.getValue() == Rule.CHOSEN;
        carriers.setInvalid(false);
        carriers.setVisible(chosen);
        portals.setVisible(chosen);
        List<Portal> before = audiences.reached(shown.number(), seen);
        List<Portal> after = audiences.reached(shown.number(), typed());
        List<Portal> losing =
                before.stream().filter(portal -> !after.contains(portal)).toList();
        String sees = after.isEmpty()
                ? getTranslation("assortment.effect.none")
                : getTranslation("assortment.effect", after.size(), allPortals.size(), names(after));
        effect.setText(losing.isEmpty() ? sees : sees + " " + getTranslation("assortment.losing", names(losing)));
    }

    private static String names(List<Portal> portals) {
        return portals.stream().map(Portal::name).collect(Collectors.joining(", "));
    }

    private void save() {
        Course shown = course;
        if (shown == null) {
            return;
        }
        switch (changed(shown)) {
            case Outcome.Kept() -> {
                fill(audiences.of(shown.number()));
                Notices.success(getTranslation("assortment.saved", shown.title()));
            }
            case Outcome.ChangedMeanwhile(Audience now) -> {
                Notices.error(getTranslation("assortment.changed"));
                fill(now);
            }
            case Outcome.NobodyLeft() -> {
                carriers.setErrorMessage(getTranslation("assortment.nobody"));
                carriers.setInvalid(true);
                carriers.focus();
            }
            case Outcome.CourseUnknown() -> Notices.error(getTranslation("assortment.unknown"));
        }
    }

    /** Of two in the very same moment the database refuses one. */
    private Outcome changed(Course shown) {
        try {
            return audiences.change(shown.number(), seen, typed());
        } catch (DataIntegrityViolationException | ConcurrencyFailureException other) {
            return new Outcome.ChangedMeanwhile(audiences.of(shown.number()));
        }
    }

    @Override
    public String getPageTitle() {
        return course == null
                ? getTranslation("assortment.title")
                : getTranslation("assortment.title.of", course.number() + " " + course.title());
    }
}
