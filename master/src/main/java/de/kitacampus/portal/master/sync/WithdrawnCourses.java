package de.kitacampus.portal.master.sync;

import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.master.assortment.Assortment;
import de.kitacampus.portal.master.content.LaunchOrder;
import de.kitacampus.portal.master.content.NewcomerCheck;
import de.kitacampus.portal.master.usage.UsageLedger;
import org.springframework.stereotype.Component;

/** A course that a portal does not see any more is begun by those only whose booking has arrived. */
@Component
class WithdrawnCourses implements NewcomerCheck {

    private final Assortment assortment;
    private final UsageLedger ledger;

    WithdrawnCourses(Assortment assortment, UsageLedger ledger) {
        this.assortment = assortment;
        this.ledger = ledger;
    }

    @Override
    public boolean admits(LaunchOrder order) {
        LaunchRequest request = order.request();
        return assortment.sees(order.portal(), request.course())
                || ledger.isBooked(order.portal(), request.bookingId(), request.course());
    }
}
