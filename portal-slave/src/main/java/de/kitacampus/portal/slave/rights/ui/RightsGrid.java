package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.Grant;
import de.kitacampus.portal.slave.staff.JobRole;
import java.util.List;
import java.util.Set;

/**
 * The matrix itself. A cell is a plain check box drawn in the browser, so that 300 rows by 40 columns cost no component on
 * the server.
 *
 * @see "Decision record DD044"
 */
class RightsGrid extends Grid<OfferedCourse> {

    private static final String CELL = """
            <label class="right-cell" title="${item.label}"><input type="checkbox" id="${item.id}"
              data-course="${item.course}" aria-label="${item.label}" .checked=${item.on}
              @change=${e => tick(e.target.checked)}></label>""";
    private static final String COURSE = """
            <button class="right-course" id="${item.id}" @click=${open}>
              <span class="number">${item.number}</span><span class="title">${item.title}</span></button>""";

    private final transient Set<Grant> grants;
    private final transient Listener listener;
    private transient List<OfferedCourse> shown = List.of();

    /** Told what is ticked and opened. */
    interface Listener {

        void cell(JobRole role, OfferedCourse course, boolean granted);

        void role(JobRole role);

        void course(OfferedCourse course);
    }

    RightsGrid(List<JobRole> roles, Set<Grant> grants, Listener listener) {
        this.grants = grants;
        this.listener = listener;
        setId("rights-grid");
        addClassName("rights-grid");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("rights.title"));
        addColumn(LitRenderer.<OfferedCourse>of(COURSE)
                        .withProperty("id", offered -> "right-course-" + dashed(offered))
                        .withProperty(
                                "number", offered -> offered.course().number().value())
                        .withProperty("title", offered -> offered.course().title())
                        .withFunction("open", listener::course))
                .setHeader(getTranslation("rights.course"))
                .setFrozen(true)
                .setWidth("clamp(9.5rem, 34vw, 24rem)")
                .setFlexGrow(0);
        roles.forEach(this::addRole);
        setSizeFull();
    }

    private void addRole(JobRole role) {
        addColumn(LitRenderer.<OfferedCourse>of(CELL)
                        .withProperty("id", offered -> "right-" + dashed(offered) + "-" + role.position())
                        .withProperty(
                                "course", offered -> offered.course().number().value())
                        .withProperty("label", offered -> label(role, offered.course()))
                        .withProperty("on", offered -> isGranted(role, offered))
                        .withFunction(
                                "tick",
                                (offered, arguments) -> listener.cell(
                                        role, offered, arguments.get(0).asBoolean())))
                .setHeader(header(role))
                .setKey("role-" + role.position())
                .setWidth("11.75rem")
                .setFlexGrow(0);
    }

    private Button header(JobRole role) {
        Button header = new Button(role.name(), VaadinIcon.ANGLE_DOWN.create(), click -> listener.role(role));
        header.setIconAfterText(true);
        header.setId("right-role-" + role.position());
        header.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        header.setAriaLabel(getTranslation("rights.role.open", role.name()));
        return header;
    }

    private String label(JobRole role, CatalogCourse course) {
        return getTranslation("rights.cell", course.number().value(), course.title(), role.name());
    }

    private boolean isGranted(JobRole role, OfferedCourse offered) {
        return grants.contains(new Grant(role.id(), offered.course().number()));
    }

    private static String dashed(OfferedCourse offered) {
        return offered.course().number().value().replace('.', '-');
    }

    void show(List<OfferedCourse> courses) {
        shown = courses;
        setItems(courses);
    }

    List<OfferedCourse> shown() {
        return shown;
    }

    void reload() {
        getDataProvider().refreshAll();
    }
}
