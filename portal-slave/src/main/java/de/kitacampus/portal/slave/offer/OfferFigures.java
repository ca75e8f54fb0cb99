package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.shell.HouseFigure;
import de.kitacampus.portal.slave.shell.HouseFigure.Tone;
import de.kitacampus.portal.slave.shell.HouseFigures;
import java.util.List;
import org.springframework.stereotype.Component;

/** Courses whose EK is above their VK, as after a price rise. */
@Component
class OfferFigures implements HouseFigures {

    private final Offer offer;
    private final CurrentAccount current;

    OfferFigures(Offer offer, CurrentAccount current) {
        this.offer = offer;
        this.current = current;
    }

    @Override
    public List<HouseFigure> figures() {
        if (!current.isCarrierAdmin()) {
            return List.of();
        }
        long lossy =
                offer.courses().stream().filter(OfferedCourse::isSoldAtALoss).count();
        return List.of(new HouseFigure("lossy-courses", "offer.figure.loss", lossy, "offer?loss=1", Tone.TODO, 22));
    }
}
