package de.kitacampus.portal.slave.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.bookings.UsagePeriod;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.ordering.Forecast;
import de.kitacampus.portal.slave.ordering.OrderOutcome;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import java.time.Instant;
import java.util.stream.Collectors;

/** The sentences of this module's screens, in the language of the component that shows them. */
record OrderingTexts(Component shownIn) {

    String text(String key, Object... parameters) {
        return shownIn.getTranslation("ordering." + key, parameters);
    }

    Formats formats() {
        return new Formats(UI.getCurrentOrThrow().getLocale());
    }

    String money(Money money) {
        return formats().money(money);
    }

    String label(OfferedCourse course) {
        return course.course().number() + " " + course.course().title();
    }

    static String sortName(Person person) {
        return person.lastName() + ", " + person.firstName();
    }

    static String centres(Person person) {
        return person.centres().stream().map(Centre::name).collect(Collectors.joining(", "));
    }

    /** What will happen. */
    String forecast(Forecast forecast) {
        return switch (forecast) {
            case Forecast.WillBook(var until, var renews) ->
                text(renews.isPresent() ? "forecast.renewed" : "forecast.booked", lastDay(until));
            case Forecast.NeedsApproval() -> text("forecast.approval");
            case Forecast.HasIt has -> text(has.started() ? "forecast.started" : "forecast.has", lastDay(has.until()));
            case Forecast.MayNot(var why) -> text("refused." + why.reason().name());
            case Forecast.NoCentre() -> text("refused.NO_CENTRE");
        };
    }

    /** What became of it. */
    String outcome(OrderOutcome outcome) {
        return switch (outcome) {
            case OrderOutcome.Done(var done) -> outcome(done);
            case OrderOutcome.Requested _ -> text("outcome.requested");
            case OrderOutcome.AlreadyRequested _ -> text("outcome.waits");
            case OrderOutcome.NotYours _ -> text("outcome.not-yours");
            case OrderOutcome.Broken _ -> text("outcome.broken");
        };
    }

    String outcome(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Booked booked -> text("outcome.booked", lastDay(booked.usableUntil()));
            case BookingOutcome.AlreadyBooked already -> text("forecast.has", lastDay(already.until()));
            case BookingOutcome.Denied(var reason) -> text("refused." + reason.name());
            case BookingOutcome.NoCentre _ -> text("refused.NO_CENTRE");
            case BookingOutcome.CourseUnavailable _ -> text("refused.COURSE_NOT_OFFERED");
            case BookingOutcome.PriceChanged(var now) -> text("outcome.price", money(now));
        };
    }

    private String lastDay(Instant end) {
        return formats().date(UsagePeriod.lastDay(end));
    }
}
