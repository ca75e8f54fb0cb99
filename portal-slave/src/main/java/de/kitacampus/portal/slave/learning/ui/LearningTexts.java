package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.bookings.CancelOutcome;
import de.kitacampus.portal.slave.bookings.UsagePeriod;
import de.kitacampus.portal.slave.learning.LaunchOutcome;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.RightDecision;
import java.time.Duration;
import java.time.Instant;

/** The sentences of this module's screens, in the language of the component that shows them. */
record LearningTexts(Component shownIn) {

    String text(String key, Object... parameters) {
        return shownIn.getTranslation("learning." + key, parameters);
    }

    Formats formats() {
        return new Formats(UI.getCurrentOrThrow().getLocale());
    }

    String price(Money price) {
        return price.isZero() ? text("price.free") : formats().money(price);
    }

    String learningTime(CatalogCourse course) {
        return text("learning-time", formats().duration(Duration.ofMinutes(course.learningMinutes())));
    }

    String usableUntil(Instant end) {
        return formats().date(UsagePeriod.lastDay(end));
    }

    /** How often and how soon the test may be repeated. */
    String retake(CatalogCourse.RetakeRule rule) {
        Integer attempts = rule.attempts();
        Integer hours = rule.waitHours();
        String often = attempts == null ? text("retake.any") : text("retake.attempts", attempts);
        return hours == null ? often : often + ", " + text("retake.wait", hours);
    }

    String vat(OfferedCourse course) {
        return course.sellingPrice().isZero()
                ? ""
                : text("price.vat", formats().percent(course.course().vatRate()));
    }

    String category(String id) {
        String key = "learning.category." + id;
        String text = shownIn.getTranslation(key);
        return text.contains(key) ? id : text;
    }

    /** Why a course was not booked; empty when it was. */
    String refusal(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Booked _ -> "";
            case BookingOutcome.AlreadyBooked already -> text("book.already", usableUntil(already.until()));
            case BookingOutcome.Denied denied -> reason(denied.reason());
            case BookingOutcome.NoCentre _ -> text("book.no-centre");
            case BookingOutcome.CourseUnavailable _ -> text("denied.COURSE_NOT_OFFERED");
            case BookingOutcome.PriceChanged changed -> text("book.price-changed", price(changed.now()));
        };
    }

    String refusal(LaunchOutcome outcome) {
        return switch (outcome) {
            case LaunchOutcome.Ready _ -> "";
            case LaunchOutcome.Unreachable _ -> text("launch.unreachable");
            case LaunchOutcome.Refused refused -> refused(refused.code());
            case LaunchOutcome.RetakeFrom(var instant) ->
                text("launch.retake-from", formats().dateTime(instant));
            case LaunchOutcome.Denied denied -> reason(denied.reason());
            case LaunchOutcome.NotRunning _ -> text("launch.not-running");
        };
    }

    String refusal(CancelOutcome outcome) {
        return switch (outcome) {
            case CancelOutcome.Cancelled _ -> "";
            case CancelOutcome.AlreadyStarted _ -> text("cancel.started");
            case CancelOutcome.NotRunning _, CancelOutcome.Unknown _ -> text("cancel.not-running");
        };
    }

    String reason(RightDecision.Reason reason) {
        return text("denied." + reason.name());
    }

    private String refused(ProblemCode code) {
        return text("launch.refused." + code.name());
    }
}
