package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.WindowWidth;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.RightsChange;
import de.kitacampus.portal.slave.rights.RightsHistory;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.rights.RightsMatrix.Outcome;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A matrix: courses or contents are rows, job roles are columns. */
abstract class MatrixPage extends Div implements HasDynamicTitle, BeforeEnterObserver, RightsGrid.Listener {

    private final ItemKind kind;
    private final String route;
    private final transient RightsMatrix matrix;
    private final transient RightsHistory history;
    private final transient PersonalRights exceptions;
    private final transient Staff staff;
    private final transient MatrixModel model;
    private final MatrixFilterBar filters;
    private final RightsGrid grid;
    private final RightsTexts texts = new RightsTexts(this);
    private final Span count = new Span();
    /** In the page: a hundred ticks in a row would stack a hundred notices over its last rows. */
    private final Span told = new Span();

    private final Div nobody = new Div();
    private final Div empty = new Div();
    private final Button undo = new Button(texts.text("undo"), VaadinIcon.ARROW_BACKWARD.create());
    private final Button fold = new Button();
    private transient MatrixFilter filter = MatrixFilter.NONE;
    private transient RightsChange last = RightsChange.NOTHING;
    private long seen;
    private boolean narrow;

    MatrixPage(
            ItemKind kind,
            String route,
            RightsMatrix matrix,
            RightsHistory history,
            PersonalRights exceptions,
            Staff staff,
            UnaryOperator<String> groupName) {
        this.kind = kind;
        this.route = route;
        this.matrix = matrix;
        this.history = history;
        this.exceptions = exceptions;
        this.staff = staff;
        RightsMatrix.Sheet sheet = matrix.sheet(kind);
        seen = sheet.seen();
        model = new MatrixModel(sheet, groupName);
        filters = new MatrixFilterBar(model, this::narrowTo);
        grid = new RightsGrid(model, texts.text("item." + kind), this);
        addClassNames("kit-page", "fills");
        undo.setId("rights-undo");
        undo.setEnabled(false);
        undo.setVisible(sheet.editable());
        undo.addClickListener(click -> undo());
        fold.setId("rights-fold");
        fold.addClickListener(click -> foldAll());
        fold.setVisible(!model.groups().isEmpty());
        PageHeader header = new PageHeader(texts.text("title"), undo, fold)
                .withHelp(texts.text(sheet.editable() ? "help." + kind : "help.read"));
        add(header, new RightsNav(route, sheet.editable()));
        add(body(sheet));
        WindowWidth.follow(this, width -> {
            narrow = width < WindowWidth.PHONE;
            showRoles();
        });
    }

    private Component[] body(RightsMatrix.Sheet sheet) {
        if (sheet.roles().isEmpty()) {
            Button toRoles =
                    new Button(texts.text("noRoles.go"), click -> getUI().ifPresent(ui -> ui.navigate("roles")));
            toRoles.setVisible(sheet.editable());
            return new Component[] {new EmptyState(texts.text("noRoles.title"), texts.text("noRoles.help"), toRoles)};
        }
        if (sheet.items().isEmpty()) {
            return new Component[] {
                new EmptyState(texts.text("none." + kind + ".title"), texts.text("none." + kind + ".help"))
            };
        }
        count.setId("rights-count");
        told.setId("rights-told");
        told.addClassName("right-told");
        told.getElement().setAttribute("role", "status");
        Div standing = new Div(count, told);
        standing.addClassName("right-standing");
        nobody.setId("rights-nobody");
        nobody.setText(texts.text("nobody." + kind));
        nobody.addClassName("kit-banner");
        nobody.getElement().setAttribute("role", "status");
        nobody.setVisible(model.grants().isEmpty());
        Paragraph keys = new Paragraph(texts.text(sheet.editable() ? "keys" : "keys.read"));
        keys.setId("rights-keys");
        keys.addClassNames("quiet", "right-keys");
        return new Component[] {nobody, filters, standing, empty, grid, keys};
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = filters.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        refresh();
    }

    private void narrowTo(MatrixFilter wanted) {
        filter = wanted;
        QueryParameters query = QueryParameters.simple(MatrixFilterBar.address(filter));
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(route, query));
        refresh();
    }

    private void refresh() {
        model.filter(filter);
        grid.showRows();
        showRoles();
        fold.setText(texts.text(model.isAllFolded() ? "unfold" : "fold"));
        count.setText(
                texts.text("count", model.shown().size(), model.sheet().items().size()));
        empty.removeAll();
        if (model.shown().isEmpty() && !model.sheet().items().isEmpty()) {
            Button reset = new Button(texts.text("reset"), click -> {
                filters.show(MatrixFilter.NONE);
                narrowTo(MatrixFilter.NONE);
            });
            empty.add(new EmptyState(texts.text("notFound.title"), texts.text("notFound.help"), reset));
        }
    }

    /** On a phone one column beside the names is all there is room for. */
    private void showRoles() {
        Optional<JobRole> chosen = Optional.ofNullable(filter.role());
        grid.showRoles(narrow ? chosen.or(() -> model.roles().stream().findFirst()) : chosen);
        if (narrow && chosen.isEmpty()) {
            model.roles().stream().findFirst().ifPresent(first -> {
                filter = filter.withRole(first);
                filters.show(filter);
            });
        }
    }

    private void foldAll() {
        model.foldAll(!model.isAllFolded());
        refresh();
    }

    @Override
    public void cell(JobRole role, MatrixRow row, boolean granted) {
        RightsChange change = model.set(row.items(), List.of(role), granted);
        if (row instanceof MatrixRow.Group) {
            askAndApply(change);
        } else if (granted) {
            apply(change);
        } else {
            withdraw(change);
        }
    }

    /** What stops people in the middle of a course is not done by a slip of the finger. */
    private void withdraw(RightsChange change) {
        RightsMatrix.Effect effect = matrix.preview(change);
        if (effect.running() == 0) {
            apply(change);
        } else {
            ask(change, effect);
        }
    }

    @Override
    public void role(JobRole role) {
        new RoleDialog(role, model, this::askAndApply).open();
    }

    @Override
    public void open(MatrixRow row) {
        switch (row) {
            case MatrixRow.Group group -> {
                model.fold(group);
                refresh();
            }
            case MatrixRow.Line line ->
                RowDialog.of(line.entry(), model, exceptions, history, this::askAndApply, this::lookAgain)
                        .open();
        }
    }

    @Override
    public void more(MatrixRow.Group group) {
        RowDialog.of(group, model, this::askAndApply).open();
    }

    /** Says whom a bulk change affects before it is made. */
    private void askAndApply(RightsChange change) {
        RightsChange real = change.notYetIn(model.grants());
        if (real.isEmpty()) {
            Notices.success(texts.text("nothingToDo"));
            grid.reload();
        } else {
            ask(real, matrix.preview(real));
        }
    }

    private void ask(RightsChange change, RightsMatrix.Effect effect) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("rights-confirm");
        dialog.setWidth("min(32rem, 100%)");
        dialog.setHeader(texts.text("confirm.title", change.size()));
        dialog.setText(new Affected(effect, staff));
        dialog.setConfirmText(texts.text("confirm.yes"));
        dialog.addConfirmListener(yes -> apply(change));
        dialog.setCancelable(true);
        dialog.setCancelText(texts.text("confirm.no"));
        dialog.addCancelListener(no -> grid.reload());
        dialog.open();
    }

    private void apply(RightsChange change) {
        Outcome outcome = matrix.apply(change, seen);
        if (outcome instanceof Outcome.Applied applied) {
            last = applied.real();
            taken(applied, change, texts.done(applied.effect()));
        } else {
            refused(outcome);
        }
    }

    private void undo() {
        RightsChange back = last.inverse();
        Outcome outcome = matrix.apply(back, seen);
        last = RightsChange.NOTHING;
        if (outcome instanceof Outcome.Applied applied) {
            taken(applied, back, texts.text("undone", back.size()));
        } else {
            refused(outcome);
        }
    }

    private void taken(Outcome.Applied applied, RightsChange asked, String notice) {
        seen = applied.seen();
        model.take(applied.real());
        if (applied.others()) {
            lookAgain();
        } else {
            showStanding();
            grid.reload(asked.items());
        }
        told.setText(notice);
    }

    /** Shows how it is now, and who was faster. */
    private void refused(Outcome outcome) {
        if (outcome instanceof Outcome.ChangedMeanwhile(List<RightsHistory.Entry> changes)) {
            new ConflictDialog(texts, changes).open();
        } else {
            Notices.error(texts.text("notYours"));
        }
        lookAgain();
    }

    private void lookAgain() {
        RightsMatrix.Sheet now = matrix.sheet(kind);
        seen = now.seen();
        model.replace(now);
        model.filter(filter);
        showStanding();
        grid.reload();
    }

    private void showStanding() {
        undo.setEnabled(!last.isEmpty());
        nobody.setVisible(model.grants().isEmpty());
    }

    @Override
    public String getPageTitle() {
        return texts.text("title");
    }
}
