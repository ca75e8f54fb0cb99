package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toSet;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.shell.HouseFigure;
import de.kitacampus.portal.slave.shell.HouseFigure.Tone;
import de.kitacampus.portal.slave.shell.HouseFigures;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Courses in the offer, and those nobody may use yet. */
@Component
class RightsFigures implements HouseFigures {

    private final Offer offer;
    private final RightsMatrix matrix;
    private final CurrentAccount current;

    RightsFigures(Offer offer, RightsMatrix matrix, CurrentAccount current) {
        this.offer = offer;
        this.matrix = matrix;
        this.current = current;
    }

    @Override
    public List<HouseFigure> figures() {
        if (!current.isCarrierAdmin()) {
            return List.of();
        }
        Set<CourseNumber> unused = offer.courses().stream()
                .map(offered -> offered.course().number())
                .collect(toSet());
        long courses = unused.size();
        matrix.grants().forEach(grant -> unused.remove(grant.course()));
        return List.of(
                new HouseFigure("courses", "rights.figure.courses", courses, "offer", Tone.FACT, 20),
                new HouseFigure(
                        "unused-courses", "rights.figure.unused", unused.size(), "rights?open=1", Tone.TODO, 21));
    }
}
