package de.kitacampus.portal.master.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.FilterChips;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.usage.LedgerFilter;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The filters of the screen as fields and as chips; all tabs have the portal, the ledger has the rest. */
class UsageFilters extends Div {

    private final ComboBox<BillingPeriod> month = new ComboBox<>();
    private final ComboBox<Portal> portal = new ComboBox<>();
    private final TextField subject = new TextField();
    private final TextField centre = new TextField();
    private final TextField user = new TextField();
    private final Checkbox differences = new Checkbox();
    private final FilterChips chips = new FilterChips();
    private final Formats formats = new Formats(getLocale());
    private final transient PortalNames portals;
    private final transient Consumer<LedgerFilter> changed;
    private transient LedgerFilter filter = LedgerFilter.all();
    private boolean showing;

    /**
     * @param changed hears of every change a person makes
     */
    UsageFilters(List<BillingPeriod> months, PortalNames portals, Consumer<LedgerFilter> changed, Runnable reset) {
        this.portals = portals;
        this.changed = changed;
        addClassName("usage-filters");
        month.setItems(months);
        choice(month, "month", period -> formats.month(period.month()), LedgerFilter::withMonth);
        month.setWidth("13rem");
        month.setPlaceholder(getTranslation("usage.month.all"));
        portal.setItems(portals.byName());
        choice(
                portal,
                "portal",
                one -> one.name() + " (" + one.customer() + ")",
                (before, one) -> before.withPortal(one == null ? null : one.id()));
        portal.setPlaceholder(getTranslation("usage.portal.all"));
        field(subject, "subject", LedgerFilter::withSubject);
        field(centre, "centre", LedgerFilter::withCentre);
        field(user, "user", LedgerFilter::withUserId);
        differences.setId("usage-differences");
        differences.setLabel(getTranslation("usage.differences"));
        differences.addValueChangeListener(change -> change(before -> before.withDifferencesOnly(change.getValue())));
        Button back = new Button(getTranslation("usage.reset"), VaadinIcon.ERASER.create(), _ -> reset.run());
        back.setId("usage-reset");
        Div toolbar = new Div(month, portal, subject, centre, user, differences, back);
        toolbar.addClassName("kit-toolbar");
        add(toolbar, chips);
    }

    private <T> void choice(
            ComboBox<T> box,
            String name,
            com.vaadin.flow.component.ItemLabelGenerator<T> label,
            BiFunction<LedgerFilter, @Nullable T, LedgerFilter> with) {
        box.setId("usage-" + name);
        box.setLabel(getTranslation("usage." + name));
        box.setItemLabelGenerator(label);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> change(before -> with.apply(before, change.getValue())));
    }

    private void field(TextField field, String name, BiFunction<LedgerFilter, String, LedgerFilter> with) {
        field.setId("usage-" + name);
        field.setLabel(getTranslation("usage." + name));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> change(before -> with.apply(before, change.getValue())));
    }

    private void change(UnaryOperator<LedgerFilter> change) {
        if (!showing) {
            changed.accept(change.apply(filter));
        }
    }

    void show(LedgerFilter shown, boolean ledger) {
        showing = true;
        filter = shown;
        month.setValue(shown.month());
        portal.setValue(portals.find(shown.portal()).orElse(null));
        subject.setValue(Objects.requireNonNullElse(shown.subject(), ""));
        centre.setValue(Objects.requireNonNullElse(shown.centre(), ""));
        user.setValue(Objects.requireNonNullElse(shown.userId(), ""));
        differences.setValue(shown.differencesOnly());
        List.<com.vaadin.flow.component.Component>of(month, subject, centre, user, differences)
                .forEach(control -> control.setVisible(ledger));
        showChips(ledger);
        showing = false;
    }

    private void showChips(boolean ledger) {
        chips.clear();
        if (ledger) {
            BillingPeriod period = filter.month();
            chip("month", period == null ? null : formats.month(period.month()), before -> before.withMonth(null));
        }
        chip("portal", filter.portal() == null ? null : portals.of(filter.portal()), before -> before.withPortal(null));
        if (ledger) {
            chip("subject", filter.subject(), before -> before.withSubject(null));
            chip("centre", filter.centre(), before -> before.withCentre(null));
            chip("user", filter.userId(), before -> before.withUserId(null));
            if (filter.differencesOnly()) {
                String label = getTranslation("usage.differences");
                chips.add(
                        label,
                        getTranslation("usage.chip.clear", label),
                        () -> change(before -> before.withDifferencesOnly(false)));
            }
        }
    }

    private void chip(String name, @Nullable String value, UnaryOperator<LedgerFilter> without) {
        if (value != null) {
            String label = getTranslation("usage." + name);
            chips.add(label + ": " + value, getTranslation("usage.chip.clear", label), () -> change(without));
        }
    }
}
