package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.common.wire.v1.StatementLine;
import java.util.List;
import java.util.Optional;

/** The master as this module needs it; implemented by the module that talks to it. */
public interface InvoiceSource {

    /** Brings the list up to date; false when the master does not answer or refuses. */
    boolean refresh();

    /** All lines that the master accounted to this portal for a month; nothing when it does not answer or is too old for that. */
    Optional<List<StatementLine>> lines(BillingPeriod month);

    /** Nothing when the master does not answer or knows no such invoice. */
    Optional<InvoiceDetails> details(String number);

    /** Nothing when the master does not answer or has no such file. */
    Optional<InvoiceFile> file(String number, String kind);
}
