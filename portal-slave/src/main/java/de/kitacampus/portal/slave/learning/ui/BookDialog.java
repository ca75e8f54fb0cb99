package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.bookings.UsagePeriod;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.staff.Centre;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks before a booking, naming course, price and usage period; after it offers to begin at once. */
class BookDialog extends Dialog {

    private final LearningTexts texts = new LearningTexts(this);
    private final OfferedCourse offered;
    private final Launcher launcher;
    private final Div refusal = new Div();

    BookDialog(
            OfferedCourse offered,
            Optional<Centre> centre,
            Instant now,
            Launcher launcher,
            Supplier<BookingOutcome> book) {
        this.offered = offered;
        this.launcher = launcher;
        setId("book-dialog");
        addClassName("course-dialog");
        setHeaderTitle(texts.text("book.title"));
        refusal.addClassName("kit-banner");
        refusal.setId("book-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(facts(centre, now), refusal);
        Button confirm = new Button(texts.text("book.confirm"));
        confirm.setId("book-confirm");
        confirm.setDisableOnClick(true);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> show(book.get()));
        Button cancel = new Button(texts.text("book.cancel"), click -> close());
        cancel.setId("book-cancel");
        getFooter().add(cancel, confirm);
    }

    private DescriptionList facts(Optional<Centre> centre, Instant now) {
        DescriptionList list = new DescriptionList();
        list.addClassName("course-terms");
        var course = offered.course();
        line(list, "book.course", course.title() + " (" + course.number() + ")");
        line(list, "book.price", (texts.price(offered.sellingPrice()) + " " + texts.vat(offered)).strip());
        String end = texts.usableUntil(UsagePeriod.end(now, course.usagePeriodMonths()));
        line(list, "book.period", texts.text("book.months", course.usagePeriodMonths(), end));
        centre.ifPresent(one -> line(list, "book.centre", one.name()));
        return list;
    }

    private void line(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(texts.text(key)), new DescriptionList.Description(value));
    }

    private void show(BookingOutcome outcome) {
        switch (outcome) {
            case BookingOutcome.Booked booked -> begin(booked.id(), texts.text("book.done"));
            case BookingOutcome.AlreadyBooked already -> begin(already.existing(), texts.refusal(outcome));
            case BookingOutcome.Denied _,
                    BookingOutcome.NoCentre _,
                    BookingOutcome.CourseUnavailable _,
                    BookingOutcome.PriceChanged _ -> refuse(texts.refusal(outcome));
        }
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    private void begin(BookingId booking, String sentence) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(texts.text("book.done.title"));
        Paragraph text = new Paragraph(sentence);
        text.setId("book-done");
        text.getElement().setAttribute("role", "status");
        add(new Paragraph(offered.course().title()), text);
        Button start = launcher.button(texts.text("book.start"), booking);
        start.setId("book-start");
        start.setIcon(VaadinIcon.PLAY.create());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        Button later = new Button(texts.text("book.later"), click -> close());
        later.setId("book-later");
        getFooter().add(later, start);
        start.focus();
    }
}
