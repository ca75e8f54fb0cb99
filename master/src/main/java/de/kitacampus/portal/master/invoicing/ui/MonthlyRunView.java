package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.invoicing.InvoiceMails;
import de.kitacampus.portal.master.invoicing.MonthlyRun;
import de.kitacampus.portal.master.invoicing.MonthlyRuns;
import de.kitacampus.portal.master.invoicing.RunPreview;
import de.kitacampus.portal.master.invoicing.RunPreviews;
import de.kitacampus.portal.master.invoicing.Sellers;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.usage.LedgerQueries;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Closes a month: shows what would be billed and what is missing, bills the chosen carriers, and shows how far that is. */
@Route("monthly-run")
@Menu(title = "invoicing.run.title", order = 305, icon = "vaadin:calendar-envelope")
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING, Roles.AUDITOR})
class MonthlyRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 1_000;

    private final transient MonthlyRuns runs;
    private final transient RunPreviews previews;
    private final transient Sellers sellers;
    private final transient InvoiceMails mails;
    private final Formats formats = new Formats(getLocale());
    private final transient Amounts amounts = new Amounts(formats);
    private final ComboBox<BillingPeriod> month = new ComboBox<>(getTranslation("invoicing.month"));
    private final Grid<RunPreview> grid = new Grid<>();
    private final Div progress = new Div();
    private final Div hints = new Div();
    private final Div totals = new Div();
    private final Button start =
            new Button(getTranslation("invoicing.run.start"), VaadinIcon.PLAY.create(), _ -> confirm());
    private final EmptyState empty =
            new EmptyState(getTranslation("invoicing.run.empty"), getTranslation("invoicing.run.empty.help"));
    private final boolean mayChange;
    private boolean running;
    private @Nullable Registration polling;

    MonthlyRunView(
            MonthlyRuns runs,
            RunPreviews previews,
            Sellers sellers,
            InvoiceMails mails,
            LedgerQueries ledger,
            CurrentAccount account,
            Clock clock) {
        this.runs = runs;
        this.previews = previews;
        this.sellers = sellers;
        this.mails = mails;
        mayChange = account.may(Roles.ACCOUNTING);
        BillingPeriod last = BillingPeriod.containing(clock.instant()).previous();
        month.setId("run-month");
        month.setItems(ledger.monthsUntil(last));
        month.setItemLabelGenerator(period -> formats.month(period.month()));
        month.setValue(last);
        month.addValueChangeListener(_ -> show());
        start.setId("run-start");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setVisible(mayChange);
        progress.setId("run-progress");
        progress.addClassName("kit-stack");
        hints.addClassName("kit-stack");
        totals.addClassName("kit-totals");
        totals.setId("run-totals");
        Div toolbar = new Div(month);
        toolbar.addClassName("kit-toolbar");
        addColumns();
        addClassName("kit-page");
        add(
                new PageHeader(getTranslation("invoicing.run.title"), start)
                        .withHelp(getTranslation("invoicing.run.help")),
                progress,
                toolbar,
                hints,
                totals,
                grid,
                empty);
    }

    private void addColumns() {
        grid.setId("run-grid");
        grid.addColumn(row -> row.name() + " (" + row.customer() + ")")
                .setHeader(getTranslation("invoicing.customer"))
                .setWidth("16rem")
                .setFlexGrow(2);
        Amounts.right(
                grid.addColumn(row -> formats.number(row.bookings())).setHeader(getTranslation("invoicing.bookings")));
        Amounts.right(grid.addColumn(RunPreview::invoices).setHeader(getTranslation("invoicing.title")));
        Amounts.right(grid.addColumn(row -> amounts.euro(row.net())).setHeader(getTranslation("invoicing.net")));
        grid.addComponentColumn(this::remarks)
                .setHeader(getTranslation("invoicing.run.remarks"))
                .setWidth("16rem")
                .setFlexGrow(2);
        GridColumns.cardsOnly(grid, this::card);
        grid.setSelectionMode(mayChange ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        if (mayChange) {
            grid.addSelectionListener(_ -> start.setEnabled(isStartable()));
        }
    }

    private RowCard card(RunPreview row) {
        return new RowCard(row.name(), amounts.euro(row.net()))
                .line(
                        row.customer(),
                        getTranslation("invoicing.bookings") + ": " + formats.number(row.bookings()),
                        getTranslation("invoicing.title") + ": " + row.invoices())
                .with(remarks(row));
    }

    private boolean isStartable() {
        return !running
                && sellers.latest().seller().missing().isEmpty()
                && grid.getSelectedItems().stream().anyMatch(RunPreview::isReady);
    }

    private Div remarks(RunPreview row) {
        Div remarks = new Div();
        remarks.addClassName("kit-stack");
        if (!row.missing().isEmpty()) {
            String names = row.missing().stream().map(this::getTranslation).collect(Collectors.joining(", "));
            remark(remarks, "bad", getTranslation("invoicing.run.missing", names));
        }
        if (!row.lagging().isEmpty()) {
            remark(remarks, "warn", getTranslation("invoicing.run.lagging", String.join(", ", row.lagging())));
        }
        if (row.quarantined() > 0) {
            remark(remarks, "warn", getTranslation("invoicing.run.quarantined", row.quarantined()));
        }
        if (row.differences() > 0) {
            remark(remarks, "warn", getTranslation("invoicing.run.differences", row.differences()));
        }
        if (!row.skipped().isEmpty()) {
            remark(remarks, "warn", getTranslation("invoicing.run.skipped", months(row.skipped())));
        }
        if (!row.late().isEmpty()) {
            remark(remarks, "going", getTranslation("invoicing.run.late", months(row.late())));
        }
        if (remarks.getComponentCount() == 0) {
            remark(remarks, "ok", getTranslation("invoicing.run.ready"));
        }
        return remarks;
    }

    private String months(List<BillingPeriod> months) {
        return months.stream().map(period -> formats.month(period.month())).collect(Collectors.joining(", "));
    }

    private static void remark(Div remarks, String kind, String text) {
        Span badge = new Span(text);
        badge.addClassNames("kit-badge", kind);
        badge.getStyle().set("white-space", "normal").set("align-self", "start");
        remarks.add(badge);
    }

    private void show() {
        showRun();
        List<RunPreview> rows = month.getValue() == null ? List.of() : previews.of(month.getValue());
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        if (mayChange) {
            rows.stream().filter(RunPreview::isReady).forEach(grid::select);
        }
        totals.removeAll();
        totals.add(
                new Span(getTranslation("invoicing.run.count", rows.size())),
                new Span(getTranslation("invoicing.net") + ": "
                        + amounts.euro(
                                rows.stream().map(RunPreview::net).reduce(new BigDecimal("0.00"), BigDecimal::add))));
        hints.removeAll();
        List<String> missing = sellers.latest().seller().missing();
        if (!missing.isEmpty()) {
            Div banner = new Div(new Span(getTranslation(
                            "invoicing.run.seller",
                            missing.stream().map(this::getTranslation).collect(Collectors.joining(", ")))
                    + " "));
            banner.add(new RouterLink(getTranslation("invoicing.seller.title"), SellerView.class));
            banner.addClassName("kit-banner");
            banner.setId("run-seller");
            hints.add(banner);
        }
        start.setEnabled(isStartable());
    }

    private void showRun() {
        progress.removeAll();
        MonthlyRun run = runs.latest().orElse(null);
        running = run != null && run.isRunning();
        getUI().ifPresent(ui -> ui.setPollInterval(running ? POLL_MILLIS : -1));
        if (run == null) {
            return;
        }
        Div card = new Div();
        card.addClassName("kit-card");
        card.add(new Div(getTranslation(
                running ? "invoicing.run.running" : "invoicing.run.done",
                formats.month(run.month().month()),
                run.startedBy(),
                formats.dateTime(run.startedAt()),
                run.done(),
                run.items().size())));
        if (running) {
            ProgressBar bar = new ProgressBar(0, Math.max(1, run.items().size()), run.done());
            bar.setId("run-bar");
            bar.getElement().setAttribute("aria-label", getTranslation("invoicing.run.title"));
            card.add(bar);
        }
        run.items().stream()
                .filter(item -> item.state() == MonthlyRun.ItemState.FAILED)
                .forEach(item -> remark(card, "bad", item.customer() + ": " + item.problem()));
        if (!running) {
            MailsOfRun.line(mails.counts(run), this).ifPresent(card::add);
        }
        progress.add(card);
    }

    private void confirm() {
        List<RunPreview> chosen =
                grid.getSelectedItems().stream().filter(RunPreview::isReady).toList();
        BillingPeriod period = month.getValue();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("run-confirm");
        dialog.setHeader(getTranslation("invoicing.run.confirm.title", formats.month(period.month())));
        dialog.setText(getTranslation("invoicing.run.confirm.text", chosen.size()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("invoicing.close"));
        dialog.setConfirmText(getTranslation("invoicing.run.start"));
        dialog.addConfirmListener(_ -> begin(period, chosen));
        dialog.open();
    }

    private void begin(BillingPeriod period, List<RunPreview> chosen) {
        List<CustomerNumber> customers =
                chosen.stream().map(row -> CustomerNumber.of(row.customer())).toList();
        if (!runs.start(period, customers)) {
            Notices.error(getTranslation("invoicing.run.other"));
        }
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(_ -> {
            if (running) {
                showRun();
                if (!running) {
                    show();
                }
            }
        });
        showRun();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        new AddressValues(event.getLocation().getQueryParameters())
                .month("month")
                .ifPresent(month::setValue);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoicing.run.title");
    }
}
