package de.kitacampus.portal.master.costcontrol.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.FilterChips;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.usage.LedgerFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The filters of cost control as fields and as chips; the course offer has the course alone. */
class CostFilters extends Div {

    private static final String ALL_MONTHS = "all";

    private final Formats formats = new Formats(getLocale());
    private final ComboBox<Object> month = new ComboBox<>();
    private final ComboBox<Carrier> customer = new ComboBox<>();
    private final TextField subject = new TextField();
    private final TextField user = new TextField();
    private final TextField centre = new TextField();
    private final FilterChips chips = new FilterChips();
    private final transient Consumer<LedgerFilter> changed;
    private transient LedgerFilter filter = LedgerFilter.all();
    private boolean showing;

    /**
     * @param changed hears of every change a person makes
     */
    CostFilters(Consumer<LedgerFilter> changed, Runnable reset) {
        this.changed = changed;
        addClassName("cost-part");
        month.setId("cost-month");
        month.setLabel(getTranslation("costcontrol.month"));
        month.setItemLabelGenerator(item -> item instanceof BillingPeriod period
                ? formats.month(period.month())
                : getTranslation("costcontrol.month.all"));
        month.addValueChangeListener(change ->
                change(before -> before.withMonth(change.getValue() instanceof BillingPeriod period ? period : null)));
        customer.setId("cost-customer");
        customer.setLabel(getTranslation("costcontrol.customer"));
        customer.setItemLabelGenerator(carrier -> carrier.number() + " " + carrier.name());
        customer.setClearButtonVisible(true);
        customer.addValueChangeListener(change -> change(before -> before.withCustomer(
                change.getValue() == null ? null : change.getValue().number())));
        field(subject, "subject", LedgerFilter::withSubject);
        field(user, "user", LedgerFilter::withUserId);
        field(centre, "centre", LedgerFilter::withCentre);
        Button back = new Button(getTranslation("costcontrol.reset"), VaadinIcon.ERASER.create(), _ -> reset.run());
        back.setId("cost-reset");
        Div toolbar = new Div(month, customer, subject, user, centre, back);
        toolbar.addClassName("kit-toolbar");
        add(toolbar, chips);
    }

    private void field(TextField field, String name, BiFunction<LedgerFilter, String, LedgerFilter> with) {
        field.setId("cost-" + name);
        field.setLabel(getTranslation("costcontrol." + name));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> change(before -> with.apply(before, change.getValue())));
    }

    private void change(UnaryOperator<LedgerFilter> change) {
        if (!showing) {
            changed.accept(change.apply(filter));
        }
    }

    void show(LedgerFilter shown, boolean bookings, List<BillingPeriod> months, List<Carrier> carriers) {
        showing = true;
        filter = shown;
        showMonth(months);
        customer.setItems(carriers);
        customer.setValue(carriers.stream()
                .filter(carrier -> carrier.number().equals(shown.customer()))
                .findFirst()
                .orElse(null));
        subject.setValue(Objects.requireNonNullElse(shown.subject(), ""));
        user.setValue(Objects.requireNonNullElse(shown.userId(), ""));
        centre.setValue(Objects.requireNonNullElse(shown.centre(), ""));
        List.<Component>of(month, customer, user, centre).forEach(control -> control.setVisible(bookings));
        showChips(bookings);
        showing = false;
    }

    private void showMonth(List<BillingPeriod> months) {
        List<Object> choices = new ArrayList<>(months);
        choices.addFirst(ALL_MONTHS);
        BillingPeriod chosen = filter.month();
        if (chosen != null && !choices.contains(chosen)) {
            choices.add(chosen);
        }
        month.setItems(choices);
        month.setValue(chosen == null ? ALL_MONTHS : chosen);
    }

    private void showChips(boolean bookings) {
        chips.clear();
        if (bookings) {
            BillingPeriod period = filter.month();
            chip("month", period == null ? null : formats.month(period.month()), before -> before.withMonth(null));
            chip("customer", filter.customer(), before -> before.withCustomer(null));
            chip("user", filter.userId(), before -> before.withUserId(null));
            chip("centre", filter.centre(), before -> before.withCentre(null));
        }
        chip("subject", filter.subject(), before -> before.withSubject(null));
    }

    private void chip(String name, @Nullable Object value, UnaryOperator<LedgerFilter> without) {
        if (value != null) {
            String label = getTranslation("costcontrol." + name);
            chips.add(label + ": " + value, getTranslation("costcontrol.chip.clear", label), () -> change(without));
        }
    }
}
