package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.bookings.UsagePeriod;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.ordering.BookingRequest;
import de.kitacampus.portal.slave.ordering.OrderOutcome;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.staff.Centre;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Asks before a booking, naming course, price and usage period; after it offers to begin at once. */
class BookDialog extends Dialog {

    private final LearningTexts texts = new LearningTexts(this);
    private final OfferedCourse offered;
    private final Launcher launcher;
    private final Div refusal = new Div();
    private final TextArea note = new TextArea();

    /**
     * @param approval whether somebody has to approve it first
     * @param book gets what the person says to whoever approves
     */
    BookDialog(
            OfferedCourse offered,
            Optional<Centre> centre,
            Instant now,
            Launcher launcher,
            boolean approval,
            Function<String, OrderOutcome> book) {
        this.offered = offered;
        this.launcher = launcher;
        setId("book-dialog");
        addClassName("course-dialog");
        setHeaderTitle(texts.text(approval ? "request.title" : "book.title"));
        refusal.addClassName("kit-banner");
        refusal.setId("book-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        note.setId("book-note");
        note.setLabel(texts.text("request.note"));
        note.setHelperText(texts.text("request.note.help"));
        note.setMaxLength(BookingRequest.MAX_WORDS);
        note.setWidthFull();
        Paragraph waits = new Paragraph(texts.text("request.help"));
        note.setVisible(approval);
        waits.setVisible(approval);
        add(facts(centre, now), waits, note, refusal);
        Button confirm = new Button(texts.text(approval ? "request.confirm" : "book.confirm"));
        confirm.setId("book-confirm");
        confirm.setDisableOnClick(true);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> show(book.apply(note.getValue())));
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

    private void show(OrderOutcome outcome) {
        switch (outcome) {
            case OrderOutcome.Done(var done) -> show(done);
            case OrderOutcome.Requested requested ->
                end("request.done.title", texts.text("request.done", texts.usableUntil(requested.expiresAt())));
            case OrderOutcome.AlreadyRequested already ->
                end(
                        "request.done.title",
                        texts.text("request.already", texts.formats().date(already.askedAt())));
            case OrderOutcome.NotYours _, OrderOutcome.Broken _ ->
                refuse(texts.reason(RightDecision.Reason.PERSON_INACTIVE));
        }
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

    /** Nothing more is to be done here. */
    private Button end(String title, String sentence) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(texts.text(title));
        Paragraph text = new Paragraph(sentence);
        text.setId("book-done");
        text.getElement().setAttribute("role", "status");
        add(new Paragraph(offered.course().title()), text);
        Button close = new Button(texts.text("close"), click -> close());
        close.setId("book-later");
        getFooter().add(close);
        close.focus();
        return close;
    }

    private void begin(BookingId booking, String sentence) {
        end("book.done.title", sentence).setText(texts.text("book.later"));
        Button start = launcher.button(texts.text("book.start"), booking);
        start.setId("book-start");
        start.setIcon(VaadinIcon.PLAY.create());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(start);
        start.focus();
    }
}
