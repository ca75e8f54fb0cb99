package de.kitacampus.portal.master.costcontrol.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.usage.LedgerFilter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The filters of cost control; the course offer has the course alone. */
class CostFilters extends FilterBar<LedgerFilter> {

    private final List<Component> ofBookings;

    /**
     * @param changed hears of every change a person makes
     */
    CostFilters(List<BillingPeriod> months, List<Carrier> carriers, Consumer<LedgerFilter> changed, Runnable reset) {
        super("cost", "costcontrol", LedgerFilter.all(), changed);
        Formats formats = new Formats(getLocale());
        ComboBox<BillingPeriod> month =
                choice("month", period -> formats.month(period.month()), LedgerFilter::month, LedgerFilter::withMonth);
        month.setItems(months);
        month.setMinWidth("13rem");
        Map<CustomerNumber, String> names = carriers.stream().collect(Collectors.toMap(Carrier::number, Carrier::name));
        ComboBox<CustomerNumber> customer = choice(
                "customer",
                number -> number + " " + names.getOrDefault(number, ""),
                LedgerFilter::customer,
                LedgerFilter::withCustomer);
        customer.setItems(carriers.stream().map(Carrier::number).toList());
        text("subject", LedgerFilter::subject, LedgerFilter::withSubject);
        ofBookings = List.of(
                month,
                customer,
                text("user", LedgerFilter::userId, LedgerFilter::withUserId),
                text("centre", LedgerFilter::centre, LedgerFilter::withCentre));
        end(reset);
    }

    void show(LedgerFilter shown, boolean bookings) {
        ofBookings.forEach(control -> control.setVisible(bookings));
        show(shown);
    }
}
