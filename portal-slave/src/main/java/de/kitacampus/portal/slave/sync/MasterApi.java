package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CarrierInvoices;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.common.wire.v1.DisputeList;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.MasterHealth;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.common.wire.v1.ResultsPage;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.common.wire.v1.RevocationRequest;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.StatementLines;
import feign.Request;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The signed API, version 1. The master's address is known only after the enrolment and comes with each call; the one in the
 * annotation cannot resolve and is never used.
 *
 * @see "DD061-20261122-signed-client-of-the-portal.md"
 */
@FeignClient(name = "master", url = "https://master.invalid", configuration = MasterApiConfiguration.class)
interface MasterApi {

    @PostMapping(path = ApiPaths.ENROLMENTS, consumes = "application/json")
    SignedDocument enrol(URI master, Request.Options options, @RequestBody SignedDocument request);

    @GetMapping(ApiPaths.CATALOG)
    CatalogSnapshot catalog(
            URI master,
            Request.Options options,
            @Nullable @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String version);

    @PostMapping(path = ApiPaths.LAUNCHES, consumes = "application/json")
    LaunchTicket launch(URI master, Request.Options options, @RequestBody LaunchRequest request);

    @PostMapping(path = ApiPaths.USAGE_BATCHES, consumes = "application/json")
    SignedDocument push(URI master, Request.Options options, @RequestBody SignedDocument batch);

    @GetMapping(ApiPaths.RESULTS)
    ResultsPage results(
            URI master,
            Request.Options options,
            @RequestParam("after") long after,
            @RequestParam("wait") long waitSeconds);

    @PostMapping(path = ApiPaths.ATTESTATIONS, consumes = "application/json")
    SignedDocument attest(URI master, Request.Options options, @RequestBody AttestationRequest request);

    @PostMapping(path = ApiPaths.ATTESTATIONS + "/{number}" + ApiPaths.REVOCATION, consumes = "application/json")
    RevocationList revoke(
            URI master,
            Request.Options options,
            @PathVariable("number") String number,
            @RequestBody RevocationRequest request);

    @GetMapping(ApiPaths.REVOCATIONS)
    RevocationList revocations(URI master, Request.Options options);

    @GetMapping(ApiPaths.INVOICES)
    CarrierInvoices invoices(
            URI master,
            Request.Options options,
            @Nullable @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String version);

    @GetMapping(ApiPaths.INVOICES + "/{number}")
    InvoiceDetails invoice(URI master, Request.Options options, @PathVariable("number") String number);

    @GetMapping(ApiPaths.INVOICES + "/{number}" + ApiPaths.FILES + "/{kind}")
    InvoiceFile invoiceFile(
            URI master,
            Request.Options options,
            @PathVariable("number") String number,
            @PathVariable("kind") String kind);

    @GetMapping(ApiPaths.STATEMENTS + "/{month}" + ApiPaths.LINES)
    StatementLines statementLines(
            URI master,
            Request.Options options,
            @PathVariable("month") String month,
            @RequestParam("epoch") int epoch,
            @RequestParam("after") long after);

    @PostMapping(path = ApiPaths.DISPUTES, consumes = "application/json")
    DisputeStatus dispute(URI master, Request.Options options, @RequestBody RaisedDispute dispute);

    @GetMapping(ApiPaths.DISPUTES)
    DisputeList disputes(
            URI master,
            Request.Options options,
            @Nullable @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String version);

    @GetMapping(ApiPaths.HEALTH)
    MasterHealth health(URI master, Request.Options options);
}
