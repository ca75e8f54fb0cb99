package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.UI;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.training.Duty;
import de.kitacampus.portal.slave.training.ProofId;
import de.kitacampus.portal.slave.training.Proofs;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingBookings;
import de.kitacampus.portal.slave.training.TrainingRules;

/** Opens a duty and does what its dialog asks for. */
class DutyDialogs {

    final TrainingBoard board;
    final TrainingRules rules;
    final Proofs proofs;
    private final TrainingBookings bookings;
    private final Runnable onChange;

    DutyDialogs(TrainingBoard board, TrainingRules rules, Proofs proofs, TrainingBookings bookings, Runnable onChange) {
        this.board = board;
        this.rules = rules;
        this.proofs = proofs;
        this.bookings = bookings;
        this.onChange = onChange;
    }

    /**
     * @param name whose duty
     */
    void open(Duty duty, String name) {
        board.details(duty.person(), duty.rule(), duty.day())
                .ifPresentOrElse(
                        details -> new DutyDialog(details, name, this).open(),
                        () -> Notices.error(texts().text("duty.gone")));
    }

    void record(Duty duty, String name) {
        new ProofDialog(duty, name, proofs, () -> {
                    Notices.success(texts().text("proof.done"));
                    onChange.run();
                    open(duty, name);
                })
                .open();
    }

    void withdraw(Duty duty, String name, ProofId proof, String reason) {
        if (proofs.withdraw(proof, reason)) {
            Notices.success(texts().text("withdraw.done"));
        } else {
            Notices.error(texts().text("withdraw.failed"));
        }
        onChange.run();
        open(duty, name);
    }

    void book(Duty duty) {
        BookingOutcome outcome = bookings.book(duty.person(), duty.rule());
        if (outcome instanceof BookingOutcome.Booked) {
            Notices.success(texts().text("book.done"));
        } else {
            Notices.error(texts().refusal(outcome));
        }
        onChange.run();
    }

    private static TrainingTexts texts() {
        return new TrainingTexts(UI.getCurrentOrThrow());
    }
}
