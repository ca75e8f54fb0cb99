package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.shell.HouseFigure;
import de.kitacampus.portal.slave.shell.HouseFigure.Tone;
import de.kitacampus.portal.slave.shell.HouseFigures;
import java.util.List;
import org.springframework.stereotype.Component;

/** What mandatory training has to tell on the overview. */
@Component
class TrainingFigures implements HouseFigures {

    private static final int ALARM_MONTHS = 12;

    private final TrainingBoard board;

    TrainingFigures(TrainingBoard board) {
        this.board = board;
    }

    @Override
    public List<HouseFigure> figures() {
        TrainingBoard.Alarm alarm = board.alarm(ALARM_MONTHS);
        Counts counts = alarm.counts();
        return List.of(
                todo("overdue", counts.overdue(), "training/people?status=overdue", 1),
                todo("not-booked", counts.notBooked(), "training/people?status=not_booked", 2),
                todo("due-soon", counts.dueSoon(), "training/people?status=due_soon", 4),
                todo("gaps", alarm.gaps(), "training/gaps", 3),
                new HouseFigure(
                        "training-fulfilled",
                        "training.figure.fulfilled",
                        counts.fulfilled(),
                        "training",
                        Tone.FACT,
                        20));
    }

    private static HouseFigure todo(String name, long count, String link, int order) {
        return new HouseFigure("training-" + name, "training.figure." + name, count, link, Tone.TODO, order);
    }
}
