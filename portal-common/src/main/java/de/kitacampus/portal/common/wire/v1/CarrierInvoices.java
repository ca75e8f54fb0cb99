package de.kitacampus.portal.common.wire.v1;

import java.util.List;

/**
 * All documents of account of the caller's carrier, the latest first; the version is the ETag too.
 *
 * @param version names exactly this content; equal content has an equal version
 * @param invoices invoices, cancellations and credit notes
 */
public record CarrierInvoices(String version, List<CarrierInvoice> invoices) {}
