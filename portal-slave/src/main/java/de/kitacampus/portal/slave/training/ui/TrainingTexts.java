package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.training.Duty;
import de.kitacampus.portal.slave.training.Progress;
import de.kitacampus.portal.slave.training.RuleContent;
import de.kitacampus.portal.slave.training.TrainingStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The sentences of this module's screens, in the language of the component that shows them. */
record TrainingTexts(Component shownIn) {

    String text(String key, Object... parameters) {
        return shownIn.getTranslation("training." + key, parameters);
    }

    Formats formats() {
        return new Formats(UI.getCurrentOrThrow().getLocale());
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : formats().date(day);
    }

    String status(TrainingStatus status) {
        return text("status." + status.name());
    }

    String due(Duty duty) {
        return duty.dueOn() == null ? text("due.never") : date(duty.dueOn());
    }

    /** How far a person got, and how late she is. */
    String progress(Duty duty) {
        String progress = duty.progress() == Progress.NONE
                ? ""
                : text("progress." + duty.progress().name());
        String late = duty.daysLate() == 0 ? "" : text("days-late", duty.daysLate());
        return late.isEmpty() || progress.isEmpty() ? late + progress : late + ", " + progress;
    }

    String rhythm(RuleContent rule) {
        String first = rule.firstWithinDays() == 0
                ? text("rhythm.before-start")
                : text("rhythm.within-days", rule.firstWithinDays());
        Integer months = rule.intervalMonths();
        return first + ", " + (months == null ? text("rhythm.once") : text("rhythm.every-months", months));
    }

    /** Why a course was not booked; empty when it was. */
    String refusal(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Booked _ -> "";
            case BookingOutcome.AlreadyBooked _ -> text("book.already");
            case BookingOutcome.Denied(var reason) -> refused(reason.name());
            case BookingOutcome.NoCentre _ -> refused("NO_CENTRE");
            case BookingOutcome.CourseUnavailable _ -> refused("COURSE_NOT_OFFERED");
            case BookingOutcome.PriceChanged _ -> refused("PRICE_CHANGED");
        };
    }

    /** Why somebody could not be booked for, by the name of the reason. */
    String refused(String reason) {
        return shownIn.getTranslation("ordering.refused." + reason);
    }
}
