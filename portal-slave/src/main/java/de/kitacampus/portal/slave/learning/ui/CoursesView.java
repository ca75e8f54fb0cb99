package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.bookings.CancelOutcome;
import de.kitacampus.portal.slave.learning.Desk;
import de.kitacampus.portal.slave.learning.DueTraining;
import de.kitacampus.portal.slave.learning.LearningCourse;
import de.kitacampus.portal.slave.learning.LearningState;
import de.kitacampus.portal.slave.learning.MyLearning;
import de.kitacampus.portal.slave.learning.PassedExtra;
import de.kitacampus.portal.slave.learning.ResultsBroadcaster;
import de.kitacampus.portal.slave.learning.ResultsChanged;
import de.kitacampus.portal.slave.learning.ToRead;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.ordering.BookingRequest;
import de.kitacampus.portal.slave.ordering.MyOrders;
import de.kitacampus.portal.slave.ordering.OrderOutcome;
import de.kitacampus.portal.slave.ordering.RequestState;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.staff.Person;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** "Meine Kurse", the start page of staff. */
@Route("courses")
@PermitAll
@Menu(title = "learning.courses.menu", order = 10, icon = "vaadin:academy-cap")
class CoursesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MyLearning learning;
    private final transient MyOrders orders;
    private final transient Offer offer;
    private final transient ResultsBroadcaster broadcaster;
    private final transient Launcher launcher;
    private final transient ObjectProvider<PassedExtra> extra;
    private final transient ObjectProvider<DueTraining> training;
    private final transient ObjectProvider<ToRead> toRead;
    private final transient Clock clock;
    private final LearningTexts texts = new LearningTexts(this);
    private final Div mine = new Div();
    private final OfferSection offered = new OfferSection(this::askToBook, this::showOffer, this::writeUrl);
    private volatile Set<BookingId> shown = Set.of();
    private String returned = "";
    private boolean caughtUp = true;

    CoursesView(
            MyLearning learning,
            MyOrders orders,
            Offer offer,
            ResultsBroadcaster broadcaster,
            Launcher launcher,
            ObjectProvider<PassedExtra> extra,
            ObjectProvider<DueTraining> training,
            ObjectProvider<ToRead> toRead,
            Clock clock) {
        this.learning = learning;
        this.orders = orders;
        this.offer = offer;
        this.broadcaster = broadcaster;
        this.launcher = launcher;
        this.extra = extra;
        this.training = training;
        this.toRead = toRead;
        this.clock = clock;
        addClassNames("kit-page", "courses-page");
        mine.addClassName("course-section");
        mine.setId("my-courses");
        add(new PageHeader(texts.text("courses.title")), mine, offered);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.courses.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        offered.setFilter(first(query, "q").orElse(""), first(query, "category").orElse(null));
        returned = first(query, "booking").orElse("");
        caughtUp = returned.isEmpty() || launcher.catchUp();
        refresh();
        first(query, "due").ifPresent(this::doNow);
    }

    /** Starts the course that is due or asks to book it, as a link from elsewhere wants it. */
    private void doNow(String course) {
        due().stream()
                .flatMap(one -> one.what() instanceof DueTraining.Course what ? Stream.of(what) : Stream.empty())
                .filter(one -> one.number().value().equals(course))
                .findFirst()
                .ifPresent(one -> one.booking()
                        .ifPresentOrElse(booking -> launcher.start(booking, new Button()), () -> askToBook(one)));
        writeUrl();
    }

    private List<DueTraining.Due> due() {
        return training.orderedStream()
                .flatMap(source -> source.open().stream())
                .toList();
    }

    private Optional<OfferedCourse> offered(DueTraining.Course due) {
        return learning.offered(due.number());
    }

    private void askToBook(DueTraining.Course due) {
        offered(due)
                .ifPresentOrElse(
                        course -> askToBook(course, due.renews()),
                        () -> Notices.error(texts.reason(RightDecision.Reason.COURSE_NOT_OFFERED)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        UI ui = attached.getUI();
        Runnable unregister = broadcaster.register(event -> hear(ui, event));
        addDetachListener(detached -> {
            detached.unregisterListener();
            unregister.run();
        });
    }

    private void hear(UI ui, ResultsChanged event) {
        if (!Collections.disjoint(shown, event.bookings())) {
            ui.access(() -> {
                caughtUp = true;
                refresh();
            });
        }
    }

    private void refresh() {
        mine.removeAll();
        Optional<Person> me = learning.me().filter(Person::active);
        offered.setVisible(me.isPresent());
        if (me.isEmpty()) {
            mine.add(empty("no-person"));
            return;
        }
        Desk desk = learning.desk();
        shown = desk.mine().stream().map(course -> course.booking().id()).collect(Collectors.toSet());
        Map<BookingId, PassedExtra.Link> extras = extras(desk);
        Optional<LearningCourse> back = desk.mine().stream()
                .filter(course -> course.booking().id().toString().equals(returned))
                .filter(course -> ReturnedStep.tells(course) || !caughtUp)
                .findFirst();
        back.ifPresent(course -> mine.add(returned(course, extras)));
        boolean next = back.isEmpty() || back.get().state().step() == LearningState.Step.PASSED;
        addReading(next ? addNextStep(desk) : Optional.empty());
        List<BookingRequest> requests = orders.requests();
        if (!requests.isEmpty()) {
            mine.add(new RequestedSection(requests, this::withdraw));
        }
        mine.add(booked(desk, extras));
        obstacle(me.get(), desk).ifPresent(mine::add);
        offered.show(withoutWaiting(desk.offered(), requests), offer.featured());
    }

    private static List<OfferedCourse> withoutWaiting(List<OfferedCourse> courses, List<BookingRequest> requests) {
        Set<CourseNumber> waiting = requests.stream()
                .filter(request -> request.state() == RequestState.OPEN)
                .map(BookingRequest::course)
                .collect(Collectors.toSet());
        return courses.stream()
                .filter(course -> !waiting.contains(course.course().number()))
                .toList();
    }

    private void withdraw(BookingRequest request) {
        if (orders.withdraw(request.id())) {
            Notices.success(texts.text("request.withdrawn"));
        } else {
            Notices.error(texts.text("request.over"));
        }
        refresh();
    }

    private ReturnedStep returned(LearningCourse course, Map<BookingId, PassedExtra.Link> extras) {
        return ReturnedStep.tells(course)
                ? ReturnedStep.with(course, extras.get(course.booking().id()), launcher)
                : ReturnedStep.waiting(course);
    }

    /** The one big thing to do: what is due first, or else the course that was begun. */
    private Optional<DueTraining.Due> addNextStep(Desk desk) {
        Optional<DueTraining.Due> first = due().stream().findFirst();
        first.ifPresentOrElse(due -> mine.add(step(due)), () -> desk.next()
                .ifPresent(next -> mine.add(new NextStep(next, launcher))));
        return first;
    }

    private DueStep step(DueTraining.Due due) {
        return switch (due.what()) {
            case DueTraining.Course course ->
                DueStep.ofCourse(due, course, offered(course).orElse(null), launcher, () -> askToBook(course));
            case DueTraining.Reading reading -> DueStep.ofReading(due, reading);
        };
    }

    /** What stands above as the big step is not said twice. */
    private void addReading(Optional<DueTraining.Due> step) {
        List<ToRead.Item> unread = toRead.orderedStream()
                .flatMap(source -> source.open().stream())
                .filter(item -> step.stream()
                        .noneMatch(due -> due.what() instanceof DueTraining.Reading reading
                                && reading.address().equals(item.address())))
                .toList();
        if (!unread.isEmpty()) {
            mine.add(new ReadStep(unread));
        }
    }

    private Component booked(Desk desk, Map<BookingId, PassedExtra.Link> extras) {
        Section section = new Section(new H2(texts.text("courses.booked")));
        section.addClassName("course-section");
        if (desk.mine().isEmpty()) {
            section.add(empty("nothing-booked"));
            return section;
        }
        Div cards = new Div();
        cards.addClassName("kit-cards");
        desk.mine()
                .forEach(course -> cards.add(new MyCourseCard(
                        course,
                        launcher,
                        () -> showMine(course),
                        extras.get(course.booking().id()))));
        section.add(cards);
        return section;
    }

    private Map<BookingId, PassedExtra.Link> extras(Desk desk) {
        Set<BookingId> passed = desk.mine().stream()
                .filter(course -> course.state().step() == LearningState.Step.PASSED)
                .map(course -> course.booking().id())
                .collect(Collectors.toSet());
        Map<BookingId, PassedExtra.Link> links = new HashMap<>();
        extra.orderedStream().forEach(one -> links.putAll(one.links(passed)));
        return links;
    }

    /** What keeps the person from booking, in words. */
    private Optional<Component> obstacle(Person me, Desk desk) {
        if (me.roles().isEmpty() && desk.offered().isEmpty()) {
            return Optional.of(banner("no-role", texts.reason(RightDecision.Reason.NO_ROLE)));
        }
        return me.centres().isEmpty()
                ? Optional.of(banner("no-centre", texts.text("book.no-centre")))
                : Optional.empty();
    }

    private static Div banner(String id, String sentence) {
        Div banner = new Div(sentence);
        banner.setId("courses-" + id);
        banner.addClassName("kit-banner");
        return banner;
    }

    private EmptyState empty(String what) {
        EmptyState state = new EmptyState(texts.text(what + ".title"), texts.text(what));
        state.setId("courses-" + what);
        return state;
    }

    private void askToBook(OfferedCourse course) {
        askToBook(course, Optional.empty());
    }

    private void askToBook(OfferedCourse course, Optional<BookingId> renews) {
        Optional<Person> me = learning.me();
        new BookDialog(
                        course,
                        me.flatMap(person -> person.centres().stream().findFirst()),
                        clock.instant(),
                        launcher,
                        orders.needsApproval(course.course().number()),
                        note -> book(course, renews, note))
                .open();
    }

    private OrderOutcome book(OfferedCourse course, Optional<BookingId> renews, String note) {
        CourseNumber number = course.course().number();
        OrderOutcome outcome = renews.map(former -> orders.renew(former, number, course.sellingPrice(), note))
                .orElseGet(() -> orders.order(number, course.sellingPrice(), note));
        refresh();
        return outcome;
    }

    private void showOffer(OfferedCourse course) {
        Button book = new Button(texts.text("book"));
        book.setId("course-details-book");
        book.addThemeVariants(ButtonVariant.PRIMARY);
        CourseDialog dialog =
                new CourseDialog(course.course().title(), course.course(), course.sellingPrice(), List.of(book));
        book.addClickListener(click -> {
            dialog.close();
            askToBook(course);
        });
        dialog.open();
    }

    private void showMine(LearningCourse course) {
        Button cancel = new Button(texts.text("cancel"));
        cancel.setId("booking-cancel");
        cancel.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        CourseDialog dialog = new CourseDialog(
                course.booking().title(), course.course(), null, course.cancellable() ? List.of(cancel) : List.of());
        cancel.addClickListener(click -> {
            dialog.close();
            Cancelling.ask(texts, course, () -> cancel(course.booking().id()), this::refresh);
        });
        dialog.open();
    }

    private CancelOutcome cancel(BookingId booking) {
        return learning.cancel(booking);
    }

    private void writeUrl() {
        Map<String, String> query = new HashMap<>();
        if (!offered.searchText().isBlank()) {
            query.put("q", offered.searchText().strip());
        }
        String category = offered.category();
        if (category != null) {
            query.put("category", category);
        }
        String suffix = QueryParameters.simple(query).getQueryString();
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, suffix.isEmpty() ? "courses" : "courses?" + suffix));
    }

    private static Optional<String> first(Map<String, List<String>> query, String key) {
        return query.getOrDefault(key, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
