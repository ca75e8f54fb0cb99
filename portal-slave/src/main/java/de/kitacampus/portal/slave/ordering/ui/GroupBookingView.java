package de.kitacampus.portal.slave.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.ordering.GroupBooking;
import de.kitacampus.portal.slave.ordering.GroupRun;
import de.kitacampus.portal.slave.ordering.GroupRuns;
import de.kitacampus.portal.slave.ordering.Plan;
import de.kitacampus.portal.slave.ordering.PlannedBooking;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.PersonId;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** "Für Mitarbeitende buchen": choose courses and people, see what will happen, do it at once. */
@Route("bookings/new")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
@Menu(title = "ordering.group.menu", order = 23, icon = "vaadin:calendar-user")
class GroupBookingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient GroupBooking booking;
    private final transient GroupRuns runs;
    private final transient TaskExecutor beside;
    private final OrderingTexts texts = new OrderingTexts(this);
    private final MultiSelectComboBox<OfferedCourse> courses = new MultiSelectComboBox<>();
    private final PeoplePicker people;
    private final Button preview = new Button();
    private final Paragraph problem = new Paragraph();
    private final Div choosing = new Div();
    private final Div stage = new Div();
    private transient CompletableFuture<Void> planning = CompletableFuture.completedFuture(null);
    private boolean reading;

    GroupBookingView(GroupBooking booking, GroupRuns runs, TaskExecutor applicationTaskExecutor) {
        this.booking = booking;
        this.runs = runs;
        this.beside = applicationTaskExecutor;
        people = new PeoplePicker(booking, this::chosen);
        addClassNames("kit-page", "group-page");
        courses.setId("group-courses");
        courses.setLabel(texts.text("group.courses"));
        courses.setPlaceholder(texts.text("group.courses.placeholder"));
        courses.setItems(booking.courses());
        courses.setItemLabelGenerator(texts::label);
        courses.setWidthFull();
        courses.addValueChangeListener(_ -> coursesChosen());
        preview.setId("group-preview");
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        preview.addClickListener(_ -> plan(people.chosen(), numbers()));
        problem.setId("group-problem");
        problem.addClassName("kit-banner");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div foot = new Div(preview);
        foot.addClassNames("kit-toolbar", "group-foot");
        choosing.addClassName("kit-stack");
        choosing.add(courses, people, problem, foot);
        stage.addClassName("kit-stack");
        add(new PageHeader(getPageTitle()).withHelp(texts.text("group.help")), choosing, stage);
        chosen();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ordering.group.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        AddressValues address = new AddressValues(query);
        reading = true;
        Set<String> wanted = new HashSet<>(query.getParameters("course"));
        courses.setValue(booking.courses().stream()
                .filter(course -> wanted.contains(course.course().number().value()))
                .collect(Collectors.toSet()));
        people.filter(new PeopleFilter(
                address.text("q").orElse(""),
                address.text("centre")
                        .flatMap(code -> booking.centres().stream()
                                .filter(centre -> centre.code().value().equals(code))
                                .findFirst())
                        .orElse(null),
                null,
                address.text("open").isPresent(),
                address.text("due").isPresent()));
        people.choose(query.getParameters("person").stream()
                .flatMap(id -> person(id).stream())
                .collect(Collectors.toSet()));
        reading = false;
        if (people.chosen().size() < query.getParameters("person").size()
                || courses.getValue().size() < wanted.size()) {
            Notices.error(getTranslation("ordering.group.gone"));
        }
        runs.latest().ifPresent(this::show);
    }

    private static Optional<PersonId> person(String id) {
        try {
            return Optional.of(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private Set<CourseNumber> numbers() {
        return courses.getValue().stream()
                .map(course -> course.course().number())
                .collect(Collectors.toSet());
    }

    private void coursesChosen() {
        Set<CourseNumber> numbers = numbers();
        people.compare(booking.standing(numbers), numbers.size());
        chosen();
    }

    private void chosen() {
        int persons = people.chosen().size();
        long lines = (long) persons * courses.getValue().size();
        preview.setText(texts.text("group.preview", lines));
        preview.setEnabled(lines > 0 && lines <= GroupBooking.MOST);
        problem.setVisible(lines > GroupBooking.MOST);
        problem.setText(texts.text("group.too-many", lines, GroupBooking.MOST));
        remember();
    }

    private void remember() {
        if (reading) {
            return;
        }
        Map<String, List<String>> address = new HashMap<>();
        address.put(
                "course", numbers().stream().map(CourseNumber::value).sorted().toList());
        PeopleFilter filter = people.filter();
        put(address, "q", filter.text().strip());
        put(
                address,
                "centre",
                filter.centre() == null ? "" : filter.centre().code().value());
        put(address, "open", filter.open() ? "1" : "");
        put(address, "due", filter.due() ? "1" : "");
        address.values().removeIf(List::isEmpty);
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("bookings/new", new QueryParameters(address))));
    }

    private static void put(Map<String, List<String>> address, String name, String value) {
        if (!value.isEmpty()) {
            address.put(name, List.of(value));
        }
    }

    /** Looks beside the request, since many people take more than a moment. */
    private void plan(Set<PersonId> persons, Set<CourseNumber> numbers) {
        ProgressBar bar = new ProgressBar(0, Math.max(1, persons.size()));
        Span words = new Span(texts.text("plan.progress", 0, persons.size()));
        words.getElement().setAttribute("role", "status");
        Div progress = new Div(words, bar);
        progress.addClassName("certificate-progress");
        show(progress);
        UI ui = UI.getCurrentOrThrow();
        int step = Math.max(1, persons.size() / 20);
        CompletableFuture<Void> finished = new CompletableFuture<>();
        planning = finished;
        beside.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                Plan plan = booking.plan(persons, numbers, done -> {
                    if (done % step == 0) {
                        ui.access(() -> {
                            bar.setValue(done);
                            words.setText(texts.text("plan.progress", done, persons.size()));
                        });
                    }
                });
                ui.access(() -> show(new PlanPanel(plan, () -> start(plan), this::choose)));
            } catch (UIDetachedException gone) {
                return;
            } catch (RuntimeException broken) {
                ui.access(() -> {
                    Notices.error(texts.text("plan.broken"));
                    choose();
                });
                throw broken;
            } finally {
                finished.complete(null);
            }
        }));
    }

    private void start(Plan plan) {
        show(runs.start(plan));
    }

    private void show(GroupRun run) {
        show(new RunPanel(
                run,
                lines -> {
                    runs.putAside(run);
                    plan(
                            lines.stream().map(line -> line.person().id()).collect(Collectors.toSet()),
                            lines.stream()
                                    .map((PlannedBooking line) ->
                                            line.course().course().number())
                                    .collect(Collectors.toSet()));
                },
                () -> {
                    runs.putAside(run);
                    coursesChosen();
                    choose();
                }));
    }

    private void show(Component panel) {
        choosing.setVisible(false);
        stage.removeAll();
        stage.add(panel);
    }

    private void choose() {
        stage.removeAll();
        choosing.setVisible(true);
    }

    /** For tests: done when the preview is there. */
    CompletableFuture<Void> planning() {
        return planning;
    }
}
