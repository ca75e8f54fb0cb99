package de.kitacampus.portal.slave.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.ordering.ApprovalPolicy;
import de.kitacampus.portal.slave.ordering.Approvals;
import de.kitacampus.portal.slave.ordering.BookingRequest;
import de.kitacampus.portal.slave.ordering.DecideOutcome;
import de.kitacampus.portal.slave.ordering.OpenRequest;
import de.kitacampus.portal.slave.ordering.PlannedBooking;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Supervision;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** "Zu genehmigen": what staff asked for, to be approved or refused one by one or together. */
@Route("approvals")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
@Menu(title = "ordering.approvals.menu", order = 24, icon = "vaadin:check-square-o")
class ApprovalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Approvals approvals;
    private final transient ApprovalPolicy policy;
    private final OrderingTexts texts = new OrderingTexts(this);
    private final Tab open = new Tab();
    private final Tab decided = new Tab();
    private final Tabs tabs = new Tabs(open, decided);
    private final Grid<OpenRequest> grid = new Grid<>();
    private final Button approve = new Button(VaadinIcon.CHECK.create());
    private final Button refuse = new Button(VaadinIcon.CLOSE_SMALL.create());
    private final Div buttons = new Div(approve, refuse);
    private final Div trouble = new Div();
    private final Div rest = new Div();

    ApprovalsView(Approvals approvals, ApprovalPolicy policy, Supervision supervision) {
        this.approvals = approvals;
        this.policy = policy;
        addClassNames("kit-page", "approvals-page");
        PageHeader header =
                supervision.isAdmin() ? new PageHeader(getPageTitle(), rule()) : new PageHeader(getPageTitle());
        open.setId("approvals-open");
        decided.setId("approvals-decided");
        decided.setLabel(texts.text("approvals.decided"));
        tabs.addSelectedChangeListener(_ -> refresh());
        approve.setId("approvals-approve");
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.addClickListener(_ -> approve(grid.getSelectedItems()));
        refuse.setId("approvals-refuse");
        refuse.addClickListener(_ -> refuse(grid.getSelectedItems()));
        buttons.addClassName("kit-toolbar");
        trouble.setId("approvals-trouble");
        trouble.addClassName("kit-banner");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        rest.addClassName("kit-stack");
        build();
        add(header.withHelp(texts.text("approvals.help")), tabs, trouble, buttons, grid, rest);
    }

    private Button rule() {
        Button rule = new Button(
                texts.text("rule"), VaadinIcon.COG_O.create(), _ -> new ApprovalRuleDialog(policy, this::refresh)
                        .open());
        rule.setId("approvals-rule");
        return rule;
    }

    private void build() {
        grid.setId("approvals-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(row -> lines(OrderingTexts.sortName(row.person()), OrderingTexts.centres(row.person())))
                .setHeader(texts.text("column.person"));
        grid.addComponentColumn(row -> lines(course(row), price(row)))
                .setHeader(texts.text("column.course"))
                .setFlexGrow(2);
        grid.addColumn(row -> row.request().note()).setHeader(texts.text("column.note"));
        grid.addComponentColumn(row -> lines(asked(row), until(row))).setHeader(texts.text("column.asked"));
        grid.addComponentColumn(this::now).setHeader(texts.text("column.what")).setFlexGrow(2);
        GridColumns.cardsOnly(grid, row -> new RowCard(OrderingTexts.sortName(row.person()), "")
                .line(course(row))
                .line(price(row), asked(row))
                .line(row.request().note())
                .with(now(row)));
        grid.addSelectionListener(_ -> showChosen());
    }

    private static Div lines(String first, String second) {
        Span strong = new Span(first);
        Span quiet = new Span(second);
        quiet.addClassName("quiet");
        Div lines = new Div(strong, quiet);
        lines.addClassName("two-lines");
        return lines;
    }

    private static String course(OpenRequest row) {
        return row.request().course() + " " + row.request().title();
    }

    private String price(OpenRequest row) {
        var purchase = row.now().map(PlannedBooking::course).map(course -> course.course()
                .purchasePrice());
        var selling = row.now().map(PlannedBooking::course).map(OfferedCourse::sellingPrice);
        return texts.text(
                "approvals.price",
                texts.money(purchase.orElse(row.request().purchasePrice())),
                texts.money(selling.orElse(row.request().sellingPrice())));
    }

    private String asked(OpenRequest row) {
        return texts.formats().dateTime(row.request().askedAt());
    }

    private String until(OpenRequest row) {
        return texts.text(
                "approvals.until",
                texts.formats().date(row.request().expiresAt().minusNanos(1)));
    }

    private Component now(OpenRequest row) {
        Span now = new Span(row.now()
                .map(line -> texts.forecast(line.forecast()))
                .orElseGet(() -> texts.text("refused.COURSE_NOT_OFFERED")));
        if (!row.isPossible()) {
            now.addClassName("below-zero");
        }
        return now;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ordering.approvals.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues address = new AddressValues(event.getLocation().getQueryParameters());
        tabs.setSelectedTab(address.text("show").filter("decided"::equals).isPresent() ? decided : open);
        refresh();
    }

    private void refresh() {
        List<OpenRequest> waiting = approvals.open();
        open.setLabel(texts.text("approvals.open", waiting.size()));
        boolean isOpen = tabs.getSelectedTab() == open;
        grid.setItems(waiting);
        grid.setVisible(isOpen && !waiting.isEmpty());
        buttons.setVisible(isOpen && !waiting.isEmpty());
        rest.removeAll();
        if (!isOpen) {
            rest.add(DecidedGrid.of(approvals.decided(), texts));
        } else if (waiting.isEmpty()) {
            String what = policy.isOn() ? "approvals.none" : "approvals.off";
            rest.add(new EmptyState(texts.text(what + ".title"), texts.text(what)));
        }
        showChosen();
    }

    private void showChosen() {
        int chosen = grid.getSelectedItems().size();
        approve.setText(texts.text("approvals.approve", chosen));
        approve.setEnabled(chosen > 0);
        refuse.setText(texts.text("approvals.refuse", chosen));
        refuse.setEnabled(chosen > 0);
    }

    private void approve(Set<OpenRequest> chosen) {
        decide(
                chosen,
                row -> approvals.approve(
                        row.request().id(),
                        row.now()
                                .map(line -> line.course().sellingPrice())
                                .orElse(row.request().sellingPrice())));
    }

    private void refuse(Set<OpenRequest> chosen) {
        new RefuseDialog(
                        chosen.size(),
                        reason -> decide(
                                chosen, row -> approvals.refuse(row.request().id(), reason)))
                .open();
    }

    /** Each by itself: what cannot be decided does not keep the others waiting. */
    private void decide(Set<OpenRequest> chosen, Function<OpenRequest, DecideOutcome> decision) {
        List<String> problems = new ArrayList<>();
        int done = 0;
        for (OpenRequest row : chosen) {
            String problem = problem(decision.apply(row));
            if (problem.isEmpty()) {
                done++;
            } else {
                problems.add(row.person().name() + ", " + course(row) + ": " + problem);
            }
        }
        if (done > 0) {
            Notices.success(texts.text("approvals.done", done));
        }
        trouble.removeAll();
        trouble.setVisible(!problems.isEmpty());
        if (!problems.isEmpty()) {
            UnorderedList list = new UnorderedList();
            problems.forEach(problem -> list.add(new ListItem(problem)));
            trouble.add(new Paragraph(texts.text("approvals.trouble", problems.size())), list);
        }
        grid.deselectAll();
        refresh();
    }

    private String problem(DecideOutcome outcome) {
        return switch (outcome) {
            case DecideOutcome.Approved _, DecideOutcome.Refused _ -> "";
            case DecideOutcome.NotPossible(var why) -> texts.outcome(why);
            case DecideOutcome.ReasonMissing _ -> texts.text("refuse.missing");
            case DecideOutcome.NotYours _ -> texts.text("outcome.not-yours");
            case DecideOutcome.Over(BookingRequest request, String by) -> {
                String state = texts.text("over." + request.state().name());
                var at = Objects.requireNonNullElse(request.decidedAt(), request.expiresAt());
                yield by.isEmpty()
                        ? texts.text("over", state, texts.formats().dateTime(at))
                        : texts.text("over.by", state, texts.formats().dateTime(at), by);
            }
        };
    }
}
