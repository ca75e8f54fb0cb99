package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.invoices.CheckedBooking.Finding;
import de.kitacampus.portal.slave.invoices.Disputes;
import de.kitacampus.portal.slave.invoices.MonthCheck;
import de.kitacampus.portal.slave.invoices.MonthChecks;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/** "Monatsabgleich": the portal's accounts of a month beside the provider's ledger, before and after it is billed. */
@Route(MonthCheckView.ROUTE)
@RolesAllowed(PortalRole.ADMIN)
class MonthCheckView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "month-check";

    private static final String MONTH = "month";

    private final transient MonthChecks checks;
    private final transient Disputes disputes;
    private final transient Executor background;
    private final InvoiceTexts texts = new InvoiceTexts(this);
    private final ComboBox<BillingPeriod> month = new ComboBox<>(texts.text("column.month"));
    private final Button compare = new Button(texts.text("month.compare"), VaadinIcon.SPLIT.create(), _ -> compare());
    private final ProgressBar bar = new ProgressBar();
    private final Div result = new Div();

    MonthCheckView(MonthChecks checks, Disputes disputes, @Qualifier("applicationTaskExecutor") Executor background) {
        this.checks = checks;
        this.disputes = disputes;
        this.background = background;
        month.setId("month-check-month");
        month.setItemLabelGenerator(one -> texts.formats().month(one.month()));
        month.setItems(checks.months());
        month.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                follow(event.getValue());
            }
        });
        compare.setId("month-check-compare");
        compare.addThemeVariants(ButtonVariant.PRIMARY);
        bar.setIndeterminate(true);
        bar.setVisible(false);
        bar.setId("month-check-bar");
        bar.getElement().setAttribute("aria-label", texts.text("month.compare"));
        result.addClassName("kit-stack");
        Div toolbar = new Div(month, compare);
        toolbar.addClassName("kit-toolbar");
        addClassName("kit-page");
        add(
                new RouterLink(texts.text("back"), InvoicesView.class),
                new PageHeader(getPageTitle()).withHelp(texts.text("month.help")),
                toolbar,
                bar,
                result);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoices.month.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<BillingPeriod> months = checks.months();
        month.setValue(new AddressValues(event.getLocation().getQueryParameters())
                .month(MONTH)
                .filter(months::contains)
                .orElse(months.getFirst()));
    }

    private void follow(BillingPeriod chosen) {
        result.removeAll();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ROUTE, QueryParameters.simple(Map.of(MONTH, chosen.toString())))));
    }

    private void compare() {
        BillingPeriod chosen = month.getValue();
        if (chosen == null) {
            month.setErrorMessage(texts.text("month.missing"));
            month.setInvalid(true);
            return;
        }
        compare.setEnabled(false);
        bar.setVisible(true);
        result.removeAll();
        UI ui = UI.getCurrentOrThrow();
        new DelegatingSecurityContextExecutor(background).execute(() -> {
            try {
                Optional<MonthCheck> check = checks.check(chosen);
                ui.access(() -> show(check));
            } catch (RuntimeException problem) {
                ui.access(() -> show(Optional.empty()));
                throw problem;
            }
        });
    }

    private void show(Optional<MonthCheck> check) {
        compare.setEnabled(true);
        bar.setVisible(false);
        result.removeAll();
        check.ifPresentOrElse(
                this::show, () -> result.add(new EmptyState(texts.text("month.away.title"), texts.text("month.away"))));
    }

    private void show(MonthCheck check) {
        result.add(verdict(check), sums(check));
        if (!check.differing().isEmpty()) {
            BookingsGrid grid = new BookingsGrid(check.differing(), disputes);
            grid.addClassName("tall-grid");
            result.add(grid);
        }
    }

    private Div verdict(MonthCheck check) {
        Div words = new Div();
        words.setId("month-check-verdict");
        words.addClassName("kit-banner");
        words.getElement().setAttribute("role", "status");
        String shown = texts.formats().month(check.month().month());
        long onTheWay = check.count(Finding.ON_THE_WAY);
        if (check.agrees()) {
            words.addClassName("ok");
            words.add(new Span(
                    check.equal() == 0 && onTheWay == 0
                            ? texts.text("month.nothing", shown)
                            : texts.text("month.agrees", shown, check.equal())));
        } else {
            words.add(new Span(texts.text("month.differs", shown, check.equal())));
            for (Finding finding : List.of(Finding.OTHER_PRICE, Finding.NOT_BOOKED, Finding.NOT_BILLED)) {
                if (check.count(finding) > 0) {
                    words.add(new Paragraph(texts.text("month.count." + finding, check.count(finding))));
                }
            }
        }
        if (onTheWay > 0) {
            words.add(new Paragraph(texts.text("month.count.ON_THE_WAY", onTheWay)));
        }
        return words;
    }

    private Div sums(MonthCheck check) {
        Div sums = new Div(
                new Span(texts.text("month.booked") + ": " + texts.money(check.booked())),
                new Span(texts.text("month.accounted") + ": " + texts.money(check.accounted())));
        sums.setId("month-check-sums");
        sums.addClassName("kit-totals");
        return sums;
    }
}
