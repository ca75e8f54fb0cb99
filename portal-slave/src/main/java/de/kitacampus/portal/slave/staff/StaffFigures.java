package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.shell.HouseFigure;
import de.kitacampus.portal.slave.shell.HouseFigure.Tone;
import de.kitacampus.portal.slave.shell.HouseFigures;
import de.kitacampus.portal.slave.staff.StaffFilter.Missing;
import de.kitacampus.portal.slave.staff.StaffFilter.State;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts the people the current account looks after. */
@Component
class StaffFigures implements HouseFigures {

    private final StaffAdministration staff;

    StaffFigures(StaffAdministration staff) {
        this.staff = staff;
    }

    @Override
    public List<HouseFigure> figures() {
        return List.of(
                new HouseFigure("staff", "staff.figure.active", active(), "staff?state=active", Tone.FACT, 10),
                new HouseFigure(
                        "centres", "staff.figure.centres", staff.ownCentres().size(), "centres", Tone.FACT, 11),
                missing("no-centre", "staff.figure.noCentre", Missing.CENTRE, "staff?missing=centre", 12),
                missing("no-role", "staff.figure.noRole", Missing.ROLE, "staff?missing=role", 13),
                missing("no-account", "staff.figure.noAccount", Missing.ACCOUNT, "staff?missing=account", 14));
    }

    private long active() {
        return staff.count(new StaffFilter("", null, null, State.ACTIVE, null));
    }

    private HouseFigure missing(String id, String key, Missing what, String link, int order) {
        long count = staff.count(new StaffFilter("", null, null, null, what));
        return new HouseFigure(id, key, count, link, Tone.TODO, order);
    }
}
