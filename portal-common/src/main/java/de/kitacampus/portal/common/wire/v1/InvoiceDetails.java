package de.kitacampus.portal.common.wire.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of account with what is behind each of its lines.
 *
 * @param invoice the document
 * @param preceding number of the invoice it refers to, or null
 * @param lines in its order
 * @param bookings the caller's own bookings and cancellations that it covers
 * @param shares what other portals of the carrier add to its lines
 * @param documents kinds of its files: PDF, XML, ANNEX; a newer master may have more
 */
public record InvoiceDetails(
        CarrierInvoice invoice,
        @Nullable String preceding,
        List<BilledLine> lines,
        List<BilledBooking> bookings,
        List<BilledShare> shares,
        List<String> documents) {}
