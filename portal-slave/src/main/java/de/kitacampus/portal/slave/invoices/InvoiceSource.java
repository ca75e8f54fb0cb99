package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import java.util.Optional;

/** The master as this module needs it; implemented by the module that talks to it. */
public interface InvoiceSource {

    /** Brings the list up to date; false when the master does not answer or refuses. */
    boolean refresh();

    /** Nothing when the master does not answer or knows no such invoice. */
    Optional<InvoiceDetails> details(String number);

    /** Nothing when the master does not answer or has no such file. */
    Optional<InvoiceFile> file(String number, String kind);
}
