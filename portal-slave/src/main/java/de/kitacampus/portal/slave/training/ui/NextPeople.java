package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.shell.HousePanel;
import de.kitacampus.portal.slave.training.BoardQuery;
import de.kitacampus.portal.slave.training.Counts;
import de.kitacampus.portal.slave.training.Duty;
import de.kitacampus.portal.slave.training.PersonDuty;
import de.kitacampus.portal.slave.training.Progress;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingBookings;
import de.kitacampus.portal.slave.training.TrainingStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The overview's part about mandatory training: how it stands as a bar, and who is to be booked next, with one click each. */
class NextPeople extends Composite<Section> {

    private static final int SHOWN = 6;
    private static final Comparator<PersonDuty> URGENT_FIRST =
            Comparator.comparing(row -> row.duty().dueOn(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private final transient TrainingBoard board;
    private final transient TrainingBookings bookings;
    private final TrainingTexts texts = new TrainingTexts(this);

    NextPeople(TrainingBoard board, TrainingBookings bookings, List<PersonDuty> duties) {
        this.board = board;
        this.bookings = bookings;
        getContent().setId("next-people");
        getContent().addClassNames("kit-card", "next-people");
        render(duties);
    }

    /** Offers it to the overview as long as there are rules. */
    @SpringComponent
    static class Panel implements HousePanel {

        private final TrainingBoard board;
        private final TrainingBookings bookings;

        Panel(TrainingBoard board, TrainingBookings bookings) {
            this.board = board;
            this.bookings = bookings;
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public Optional<Component> panel() {
            List<PersonDuty> duties = duties(board);
            return duties.isEmpty() ? Optional.empty() : Optional.of(new NextPeople(board, bookings, duties));
        }
    }

    private static List<PersonDuty> duties(TrainingBoard board) {
        return board.people(new BoardQuery(board.today(), null, null, null, null, ""));
    }

    private static Counts counts(List<PersonDuty> duties) {
        Map<TrainingStatus, Long> numbers =
                duties.stream().collect(Collectors.groupingBy(row -> row.duty().status(), Collectors.counting()));
        return new Counts(
                numbers.getOrDefault(TrainingStatus.FULFILLED, 0L),
                numbers.getOrDefault(TrainingStatus.DUE_SOON, 0L),
                numbers.getOrDefault(TrainingStatus.OVERDUE, 0L),
                numbers.getOrDefault(TrainingStatus.NOT_BOOKED, 0L));
    }

    private void render(List<PersonDuty> duties) {
        Counts counts = counts(duties);
        List<PersonDuty> waiting = duties.stream()
                .filter(row -> row.duty().isOpen() && row.duty().progress() == Progress.NONE)
                .filter(row -> row.duty().version().content().course() != null)
                .sorted(URGENT_FIRST)
                .toList();
        getContent().removeAll();
        Paragraph sentence = new Paragraph(StatusBar.sentence(texts, counts));
        sentence.addClassName("quiet");
        getContent().add(new H2(texts.text("panel.state")), new StatusBar(counts), sentence);
        getContent().add(new H2(texts.text("panel.title")));
        if (waiting.isEmpty()) {
            getContent().add(new Paragraph(texts.text("panel.calm")));
            return;
        }
        Paragraph help = new Paragraph(texts.text("panel.help"));
        help.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        list.addClassName("next-people-list");
        waiting.stream().limit(SHOWN).map(this::line).forEach(list::add);
        getContent().add(help, list, links(waiting));
    }

    private Div links(List<PersonDuty> waiting) {
        Anchor all = new Anchor("training/people", texts.text("panel.all", waiting.size()));
        all.setId("next-people-all");
        Anchor due = DueLink.of(waiting.stream().map(PersonDuty::duty), texts);
        due.setId("next-people-book");
        Div links = new Div(all, due);
        links.addClassName("kit-toolbar");
        return links;
    }

    private ListItem line(PersonDuty row) {
        Duty duty = row.duty();
        String person = row.name() == null ? texts.text("erased") : row.name();
        Span name = new Span(person);
        name.addClassName("strong");
        Span what = new Span(row.rule() + ", " + texts.text("due.until", texts.due(duty)));
        what.addClassName("quiet");
        Div words = new Div(name, what);
        words.addClassName("two-lines");
        Button book = new Button(texts.text("book"), _ -> book(duty));
        book.setAriaLabel(texts.text("panel.book-of", row.rule(), person));
        book.setDisableOnClick(true);
        return new ListItem(words, new StatusBadge(duty.status()), book);
    }

    private void book(Duty duty) {
        BookingOutcome outcome = bookings.book(duty.person(), duty.rule());
        if (outcome instanceof BookingOutcome.Booked) {
            Notices.success(texts.text("book.done"));
        } else {
            Notices.error(texts.refusal(outcome));
        }
        render(duties(board));
    }
}
