package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.CarrierInvoices;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.sync.InvoiceMessages;
import de.kitacampus.portal.master.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The invoices of a known portal's carrier. They belong to the carrier and not to one of its portals, so they are read as everybody; whose
 * they are is asked by the customer's number.
 */
@RestController
class InvoiceController {

    private final Portals portals;
    private final InvoiceMessages messages;

    InvoiceController(Portals portals, InvoiceMessages messages) {
        this.portals = portals;
        this.messages = messages;
    }

    @GetMapping(ApiPaths.INVOICES)
    ResponseEntity<@Nullable CarrierInvoices> invoices(
            @AuthenticationPrincipal PortalId portal,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        CustomerNumber customer = customerOf(portal);
        CarrierInvoices invoices = Tenant.everybody().call(() -> messages.all(customer));
        String tag = "\"" + invoices.version() + "\"";
        return tag.equals(known)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(invoices);
    }

    @GetMapping(ApiPaths.INVOICES + "/{number}")
    InvoiceDetails invoice(@AuthenticationPrincipal PortalId portal, @PathVariable String number) {
        CustomerNumber customer = customerOf(portal);
        return Tenant.everybody()
                .call(() -> messages.find(customer, portal, number))
                .orElseThrow(InvoiceController::unknown);
    }

    @GetMapping(ApiPaths.INVOICES + "/{number}" + ApiPaths.FILES + "/{kind}")
    InvoiceFile file(@AuthenticationPrincipal PortalId portal, @PathVariable String number, @PathVariable String kind) {
        CustomerNumber customer = customerOf(portal);
        return Tenant.everybody()
                .call(() -> messages.file(customer, number, kind))
                .orElseThrow(InvoiceController::unknown);
    }

    private CustomerNumber customerOf(PortalId portal) {
        return portals.find(portal).orElseThrow().customer();
    }

    private static ApiRefusal unknown() {
        return new ApiRefusal(
                HttpStatus.NOT_FOUND, ProblemCode.INVOICE_UNKNOWN, "The carrier has no such invoice or file", null);
    }
}
