package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.slave.bookings.BookingOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrainingBoardTest extends TrainingHouse {

    @Autowired
    Proofs proofs;

    @Autowired
    MyTraining mine;

    @Autowired
    TrainingBookings officeBookings;

    @Autowired
    EvidenceFolders folders;

    @Test
    void the_board_adds_up_by_centre_role_and_rule() {
        saved(content(0, 12));
        bookings.book(anna.id(), course);
        Board byCentre = board.board(on(TODAY), BoardQuery.Group.CENTRE);
        assertThat(byCentre.lines()).extracting(Board.Line::label).containsExactly("Haus Nord", "Haus Süd");
        assertThat(byCentre.lines().getFirst().counts()).isEqualTo(new Counts(0, 1, 0, 1));
        assertThat(byCentre.total()).isEqualTo(new Counts(0, 1, 0, 2));
        assertThat(board.board(on(TODAY), BoardQuery.Group.RULE).lines())
                .extracting(line -> line.counts().total())
                .containsExactly(3L);
        assertThat(board.people(on(TODAY).in(south.id())))
                .extracting(PersonDuty::name)
                .containsExactly("Bauer, Berta");
    }

    @Test
    void a_head_sees_only_her_own_centres_in_every_list() {
        RuleVersion rule = saved(content(0, 12));
        board.board(on(TODAY), BoardQuery.Group.CENTRE);
        later(2);
        world.signIn(head);
        LocalDate today = board.today();
        assertThat(board.board(on(today), BoardQuery.Group.CENTRE).lines())
                .extracting(Board.Line::label)
                .containsExactly("Haus Nord");
        assertThat(board.board(on(today).in(south.id()), BoardQuery.Group.CENTRE)
                        .total())
                .isEqualTo(Counts.NONE);
        assertThat(board.people(on(today))).extracting(PersonDuty::name).containsExactly("Acker, Anna", "Haupt, Hanna");
        assertThat(board.gaps(on(today), 12)).extracting(PersonGap::name).doesNotContain("Bauer, Berta");
        assertThat(board.details(berta.id(), rule.rule(), today)).isEmpty();
        assertThat(board.months(on(today), 2).getLast().counts().total()).isEqualTo(2);
        assertThat(proofs.record(berta.id(), rule.rule(), TODAY, "Amt", "", TrainingForTests.scan()))
                .isInstanceOf(ProofOutcome.NotYours.class);
        assertThat(proofs.of(berta.id(), rule.rule())).isEmpty();
        assertThat(officeBookings.book(berta.id(), rule.rule())).isInstanceOf(BookingOutcome.Denied.class);
        assertThatThrownBy(() -> folders.hand(south.id(), TODAY)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void staff_see_nothing_of_others() {
        RuleVersion rule = saved(content(0, 12));
        proofs.record(berta.id(), rule.rule(), TODAY, "Amt", "", TrainingForTests.scan());
        ProofId hers = proofs.of(berta.id(), rule.rule()).getFirst().id();
        world.signIn(anna);
        assertThat(board.people(on(TODAY))).isEmpty();
        assertThat(board.board(on(TODAY), BoardQuery.Group.CENTRE).total()).isEqualTo(Counts.NONE);
        assertThat(proofs.scan(hers)).isEmpty();
        assertThat(proofs.withdraw(hers, "weil")).isFalse();
        assertThat(mine.duties()).extracting(Duty::person).containsExactly(anna.id());
        world.signIn(berta);
        assertThat(proofs.scan(hers)).isPresent();
    }

    @Test
    void the_course_of_the_year_tells_each_month_as_it_was_known() {
        saved(content(0, 12));
        board.board(on(TODAY), BoardQuery.Group.CENTRE);
        later(20);
        bookings.book(anna.id(), course);
        pass(anna);
        List<MonthState> months = board.months(on(board.today()), 3);
        assertThat(months)
                .extracting(MonthState::day)
                .containsExactly(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 4));
        assertThat(months.get(0).counts()).isEqualTo(Counts.NONE);
        assertThat(months.get(1).counts()).isEqualTo(new Counts(0, 0, 3, 0));
        assertThat(months.get(2).counts()).isEqualTo(new Counts(1, 0, 2, 0));
    }
}
