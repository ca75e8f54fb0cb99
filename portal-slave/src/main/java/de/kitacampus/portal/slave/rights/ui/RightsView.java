package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.Grant;
import de.kitacampus.portal.slave.rights.RightsChange;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rights matrix: courses are rows, job roles are columns. */
@Route("rights")
@Menu(title = "rights.title", order = 30, icon = "vaadin:key")
@RolesAllowed(PortalRole.ADMIN)
public class RightsView extends Div implements HasDynamicTitle, BeforeEnterObserver, RightsGrid.Listener {

    private final transient RightsMatrix matrix;
    private final transient List<OfferedCourse> courses;
    private final transient List<JobRole> roles;
    private final transient Set<Grant> grants;
    private final RightsFilter filter;
    private final RightsGrid grid;
    private final RightsTexts texts = new RightsTexts(this);
    private final Span count = new Span();
    private final Div nobody = new Div();
    private final Div empty = new Div();
    private final Button undo = new Button(getTranslation("rights.undo"), VaadinIcon.ARROW_BACKWARD.create());
    private transient RightsChange last = new RightsChange(Set.of(), Set.of());

    public RightsView(RightsMatrix matrix, Offer offer, Staff staff) {
        this.matrix = matrix;
        courses = offer.courses();
        roles = staff.roles();
        grants = new HashSet<>(matrix.grants());
        filter = new RightsFilter(courses, this::refresh);
        grid = new RightsGrid(roles, grants, this);
        addClassNames("kit-page", "fills");
        undo.setId("rights-undo");
        undo.setEnabled(false);
        undo.addClickListener(click -> undo());
        count.setId("rights-count");
        count.addClassName("kit-totals");
        add(new PageHeader(getTranslation("rights.title"), undo).withHelp(getTranslation("rights.help")));
        if (courses.isEmpty()) {
            add(new EmptyState(getTranslation("rights.noCourses.title"), getTranslation("rights.noCourses.help")));
        } else if (roles.isEmpty()) {
            Button toRoles = new Button(
                    getTranslation("rights.noRoles.go"), click -> getUI().ifPresent(ui -> ui.navigate("roles")));
            add(new EmptyState(getTranslation("rights.noRoles.title"), getTranslation("rights.noRoles.help"), toRoles));
        } else {
            nobody.setId("rights-nobody");
            nobody.setText(getTranslation("rights.nobody"));
            nobody.addClassName("kit-banner");
            nobody.getElement().setAttribute("role", "status");
            nobody.setVisible(grants.isEmpty());
            add(nobody, filter, count, empty, grid);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation().getQueryParameters());
        refresh();
    }

    private void refresh() {
        List<OfferedCourse> shown = courses.stream()
                .filter(course -> filter.accepts(course, isOpen(course)))
                .toList();
        grid.show(shown);
        grid.setVisible(!shown.isEmpty());
        count.setText(getTranslation("rights.count", shown.size(), courses.size()));
        empty.removeAll();
        if (shown.isEmpty()) {
            Button reset = new Button(getTranslation("rights.filter.reset"), click -> filter.reset());
            empty.add(new EmptyState(
                    getTranslation("rights.notFound.title"), getTranslation("rights.notFound.help"), reset));
        }
    }

    private boolean isOpen(OfferedCourse course) {
        return roles.stream()
                .noneMatch(role ->
                        grants.contains(new Grant(role.id(), course.course().number())));
    }

    @Override
    public void cell(JobRole role, OfferedCourse course, boolean granted) {
        Set<Grant> cell = Set.of(new Grant(role.id(), course.course().number()));
        apply(granted ? RightsChange.grant(cell) : RightsChange.withdraw(cell));
    }

    @Override
    public void role(JobRole role) {
        new RoleDialog(role, roles, grid.shown(), grants, this::askAndApply).open();
    }

    @Override
    public void course(OfferedCourse course) {
        new CourseDialog(course, roles, matrix, this::askAndApply).open();
    }

    /** Says whom a bulk change affects before it is made. */
    private void askAndApply(RightsChange change) {
        Set<Grant> granted = new HashSet<>(change.granted());
        granted.removeAll(grants);
        Set<Grant> withdrawn = new HashSet<>(change.withdrawn());
        withdrawn.retainAll(grants);
        RightsChange real = new RightsChange(granted, withdrawn);
        if (real.isEmpty()) {
            Notices.success(getTranslation("rights.nothingToDo"));
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("rights.confirm.title", real.size()),
                texts.effect(matrix.preview(real)),
                getTranslation("rights.confirm.yes"),
                yes -> apply(real),
                getTranslation("rights.confirm.no"),
                no -> {});
        dialog.setId("rights-confirm");
        dialog.open();
    }

    private void apply(RightsChange change) {
        RightsMatrix.Effect effect = matrix.preview(change);
        RightsChange real = matrix.apply(change);
        take(real);
        last = real;
        undo.setEnabled(!real.isEmpty());
        Notices.success(texts.done(effect));
    }

    private void undo() {
        RightsChange back = last.inverse();
        take(matrix.apply(back));
        last = new RightsChange(Set.of(), Set.of());
        undo.setEnabled(false);
        Notices.success(getTranslation("rights.undone", back.size()));
    }

    private void take(RightsChange real) {
        grants.addAll(real.granted());
        grants.removeAll(real.withdrawn());
        nobody.setVisible(grants.isEmpty());
        grid.reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rights.title");
    }
}
