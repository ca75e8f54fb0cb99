package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseSchedule;
import de.kitacampus.portal.master.catalog.CourseSchedules;
import de.kitacampus.portal.master.catalog.CourseSchedules.Outcome;
import de.kitacampus.portal.master.catalog.CourseSchedules.Wish;
import de.kitacampus.portal.master.catalog.CourseState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** The days on which a course appears in the portals and leaves them. */
class SchedulePanel extends Composite<Section> {

    private final transient CourseSchedules schedules;
    private final transient Formats formats = new Formats(getLocale());
    private final transient CourseEntry course;
    private final DayField publishOn = new DayField(getTranslation("catalog.publish-on"), "catalog");
    private final Checkbox asNew = new Checkbox(getTranslation("catalog.publish-as-new"));
    private final DayField retireOn = new DayField(getTranslation("catalog.retire-on"), "catalog");
    private final Paragraph obstacle = new Paragraph();

    SchedulePanel(CourseSchedules schedules, CourseEntry course, boolean mayChange) {
        this.schedules = schedules;
        this.course = course;
        publishOn.setId("course-publish-on");
        publishOn.setHelperText(getTranslation("catalog.publish-on.help"));
        publishOn.setVisible(!course.state().isLive());
        asNew.setId("course-publish-as-new");
        asNew.setVisible(course.state() == CourseState.DRAFT);
        retireOn.setId("course-retire-on");
        retireOn.setHelperText(getTranslation("catalog.retire-on.help"));
        publishOn.setManualValidation(true);
        retireOn.setManualValidation(true);
        publishOn.setReadOnly(!mayChange);
        asNew.setReadOnly(!mayChange);
        retireOn.setReadOnly(!mayChange);
        obstacle.setId("course-obstacle");
        obstacle.addClassName("kit-banner");
        Button keep = new Button(getTranslation("catalog.schedule.save"), _ -> keep());
        keep.setId("course-schedule-save");
        keep.setVisible(mayChange);
        Div days = new Div(publishOn, retireOn);
        days.addClassName("field-pair");
        getContent().setId("course-schedule");
        getContent().addClassName("kit-card");
        getContent().add(new H2(getTranslation("catalog.section.schedule")), obstacle, days, asNew, new Div(keep));
        fill();
    }

    private void fill() {
        Optional<CourseSchedule> kept = schedules.of(course.number());
        publishOn.setValue(kept.map(CourseSchedule::publishOn).orElse(null));
        asNew.setValue(kept.map(CourseSchedule::asNew).orElse(false));
        retireOn.setValue(kept.map(CourseSchedule::retireOn).orElse(null));
        String why = kept.map(CourseSchedule::obstacleKeys).stream()
                .flatMap(keys -> keys.stream().map(this::getTranslation))
                .collect(Collectors.joining(" "));
        obstacle.setText(getTranslation("catalog.schedule.obstructed", why));
        obstacle.setVisible(!why.isEmpty());
    }

    private void keep() {
        publishOn.setInvalid(false);
        retireOn.setInvalid(false);
        Wish wish = new Wish(publishOn.getValue(), asNew.getValue(), retireOn.getValue());
        switch (schedules.plan(course.number(), wish)) {
            case Outcome.Kept() -> {
                fill();
                Notices.success(getTranslation(done(wish), course.data().title()));
            }
            case Outcome.TooEarly(LocalDate earliest) -> tooEarly(earliest);
            case Outcome.WrongOrder() -> refuse(retireOn, getTranslation("catalog.schedule.order"));
            case Outcome.OnOffer() -> Notices.error(getTranslation("catalog.schedule.on-offer"));
            case Outcome.NotOnOffer() -> refuse(publishOn, getTranslation("catalog.schedule.not-on-offer"));
            case Outcome.CourseUnknown() -> Notices.error(getTranslation("catalog.unknown"));
        }
    }

    private static String done(Wish wish) {
        return wish.publishOn() == null && wish.retireOn() == null
                ? "catalog.schedule.removed"
                : "catalog.schedule.saved";
    }

    private void tooEarly(LocalDate earliest) {
        String sentence = getTranslation("catalog.schedule.early", formats.date(earliest));
        for (DayField field : new DayField[] {publishOn, retireOn}) {
            if (field.getValue() != null && field.getValue().isBefore(earliest)) {
                refuse(field, sentence);
            }
        }
    }

    private static void refuse(DayField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
