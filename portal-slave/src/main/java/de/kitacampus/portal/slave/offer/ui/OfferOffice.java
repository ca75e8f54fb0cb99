package de.kitacampus.portal.slave.offer.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.offer.OwnPrices;
import de.kitacampus.portal.slave.offer.SpecialPrices;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.LocalDate;

/** What the page of the offer works with. */
@SpringComponent
record OfferOffice(OwnPrices prices, SpecialPrices specials, Staff staff, Accounts accounts, Clock clock) {

    /** In the carrier's time zone. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }
}
