package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseData;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseLink;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.catalog.CourseSchedules;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.catalog.Pictures;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One course: {@code courses/1.9.04}, or {@code courses/new} for one that is about to be. */
@Route(CoursesView.PATH + "/:number")
@PermitAll
class CourseView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    static final String NEW = "new";

    private final transient CourseList courses;
    private final transient CourseEditing editing;
    private final transient CourseSchedules schedules;
    private final transient List<CourseLink> links;
    private final boolean admin;
    private final CourseForm form;
    private final TextField number = new TextField(getTranslation("catalog.number"));
    private final Div banner = new Div();
    private final Div head = new Div();
    private final Div days = new Div();
    private final Button save = new Button(getTranslation("catalog.save"), _ -> save());
    private final Button preview =
            new Button(getTranslation("catalog.preview"), VaadinIcon.EYE.create(), _ -> preview());
    private transient @Nullable CourseEntry entry;
    private boolean edited;

    CourseView(
            CourseList courses,
            CourseEditing editing,
            CourseSchedules schedules,
            Pictures pictures,
            ObjectProvider<CourseLink> links,
            CurrentAccount current) {
        this.courses = courses;
        this.editing = editing;
        this.schedules = schedules;
        this.links = links.orderedStream().toList();
        this.admin = current.may(Roles.CATALOG);
        this.form = new CourseForm(pictures, !admin, () -> edited = true);
        addClassName("kit-page");
        banner.addClassName("kit-banner");
        banner.getElement().setAttribute("role", "alert");
        number.setId("course-number");
        number.setManualValidation(true);
        number.setMaxLength(CourseNumber.MAX_LENGTH);
        number.setHelperText(getTranslation("catalog.number.help"));
        save.setId("course-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        preview.setId("course-preview-open");
        save.setVisible(admin);
        Div buttons = new Div(save, preview);
        buttons.addClassName("kit-page-actions");
        Div foot = new Div(buttons);
        foot.addClassName("form-foot");
        add(head, days, banner, number, form, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("number").orElse("");
        if (asked.equals(NEW) && admin) {
            startNew();
            return;
        }
        Optional<CourseEntry> found =
                CourseNumber.isValid(asked) ? courses.entry(CourseNumber.of(asked)) : Optional.empty();
        found.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void startNew() {
        entry = null;
        form.fillWithDefaults();
        number.setVisible(true);
        banner.setVisible(false);
        head.removeAll();
        days.removeAll();
        head.add(back(), new PageHeader(getTranslation("catalog.new")).withHelp(getTranslation("catalog.new.help")));
    }

    private void show(CourseEntry course) {
        entry = course;
        edited = false;
        form.fill(course.data());
        number.setVisible(false);
        banner.setVisible(false);
        showHead(course);
    }

    private void showHead(CourseEntry course) {
        Formats formats = new Formats(getLocale());
        Span changed = new Span(
                getTranslation("catalog.changed-by", formats.dateTime(course.changedAt()), course.changedBy()));
        changed.addClassName("secondary");
        Div facts =
                new Div(new StateBadge(course.state()), new Span(course.number().value()), changed);
        facts.addClassName("course-facts");
        links.stream().map(link -> link(link, course.number())).forEach(facts::add);
        PageHeader title = new PageHeader(course.data().title(), actions(course));
        head.removeAll();
        head.add(back(), title, facts);
        days.removeAll();
        days.add(new SchedulePanel(schedules, course, admin));
    }

    private Component back() {
        return new Anchor(CoursesView.PATH, getTranslation("catalog.back"));
    }

    private Component link(CourseLink link, CourseNumber course) {
        Anchor anchor = new Anchor(link.path(course), getTranslation(link.labelKey()));
        anchor.setId("course-link-" + link.labelKey().replace('.', '-'));
        return anchor;
    }

    private Component[] actions(CourseEntry course) {
        return admin
                ? course.state().next().stream()
                        .sorted()
                        .map(next -> new MoveButton(course, next, () -> move(next)))
                        .toArray(Component[]::new)
                : new Component[0];
    }

    private void move(CourseState next) {
        CourseEntry seen = entry;
        if (seen == null) {
            return;
        }
        if (edited) {
            Notices.error(getTranslation("catalog.save-first"));
            return;
        }
        tell(editing.move(seen.number(), seen.version(), next), "catalog.moved." + Texts.suffix(next));
    }

    /** What is typed, not what is stored: a mistake is seen before it is saved. */
    private void preview() {
        CourseEntry seen = entry;
        if (seen != null || checkNumber()) {
            CourseNumber of = seen == null ? CourseNumber.of(number.getValue().strip()) : seen.number();
            boolean asNew = seen != null && seen.state() == CourseState.NEW;
            form.read().ifPresent(data -> new PreviewDialog(of, data, asNew).open());
        }
    }

    private void save() {
        CourseEntry seen = entry;
        boolean numbered = seen != null || checkNumber();
        Optional<CourseData> data = form.read();
        if (data.isEmpty() || !numbered) {
            return;
        }
        if (seen == null) {
            tell(editing.add(CourseNumber.of(number.getValue()), data.get()), "catalog.added");
        } else {
            tell(editing.change(seen.number(), seen.version(), data.get()), "catalog.saved");
        }
    }

    private boolean checkNumber() {
        boolean valid = CourseNumber.isValid(number.getValue().strip());
        refuseNumber(valid ? null : "catalog.number.syntax");
        return valid;
    }

    private void refuseNumber(@Nullable String key) {
        number.setErrorMessage(key == null ? "" : getTranslation(key));
        number.setInvalid(key != null);
    }

    private void tell(CourseChange outcome, String done) {
        switch (outcome) {
            case CourseChange.Changed(CourseEntry now) -> finish(now, done);
            case CourseChange.NumberTaken() -> refuseNumber("catalog.number.taken");
            case CourseChange.ChangedMeanwhile(CourseEntry now) -> explainConflict(now);
            case CourseChange.NotReady(List<String> keys) ->
                warn(getTranslation("catalog.not-ready")
                        + " "
                        + String.join(
                                " ", keys.stream().map(this::getTranslation).toList()));
            case CourseChange.NoWay(CourseState from) ->
                warn(getTranslation("catalog.no-way", getTranslation(Texts.key(from))));
            case CourseChange.Unknown() -> warn(getTranslation("catalog.unknown"));
        }
    }

    private void finish(CourseEntry now, String done) {
        boolean isNew = entry == null;
        show(now);
        Notices.success(getTranslation(done, now.data().title()));
        if (isNew) {
            getUI().ifPresent(ui -> ui.navigate(CoursesView.PATH + "/" + now.number()));
        }
    }

    private void warn(String sentence) {
        banner.setText(sentence);
        banner.setVisible(true);
    }

    /** Nothing typed is lost: the person decides whose version stands. */
    private void explainConflict(CourseEntry now) {
        String when = new Formats(getLocale()).dateTime(now.changedAt());
        warn(getTranslation("catalog.conflict", now.changedBy(), when));
        Button keepMine = new Button(getTranslation("catalog.conflict.mine"), _ -> {
            entry = now;
            banner.setVisible(false);
            save();
        });
        keepMine.setId("course-conflict-mine");
        Button takeTheirs = new Button(getTranslation("catalog.conflict.theirs"), _ -> show(now));
        takeTheirs.setId("course-conflict-theirs");
        Div choices = new Div(keepMine, takeTheirs);
        choices.addClassName("kit-page-actions");
        banner.add(choices);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (edited) {
            LeaveDialog.ask(this, event.postpone());
        }
    }

    @Override
    public String getPageTitle() {
        return entry == null
                ? getTranslation("catalog.new")
                : entry.number() + " " + entry.data().title();
    }
}
