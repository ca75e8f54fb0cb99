package de.kitacampus.portal.master.sync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.BilledBooking;
import de.kitacampus.portal.common.wire.v1.BilledShare;
import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import de.kitacampus.portal.common.wire.v1.CarrierInvoices;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.master.invoicing.BilledForTests;
import de.kitacampus.portal.master.invoicing.MonthlyRuns;
import de.kitacampus.portal.master.invoicing.Payments;
import de.kitacampus.portal.master.invoicing.Sellers;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MvcResult;

/** What a portal is told of its carrier's invoices. */
@WithMockUser(roles = "ACCOUNTING")
class InvoiceCallsTest extends ApiScene {

    private static final BillingPeriod OCTOBER = new BillingPeriod(YearMonth.of(2026, 10));

    @Autowired
    UsageLedger ledger;

    @Autowired
    MonthlyRuns runs;

    @Autowired
    Sellers sellers;

    @Autowired
    Payments payments;

    private Authentication bookkeeper;
    private TestPortal beside;
    private UsageEvent first;
    private UsageEvent second;

    @BeforeEach
    void two_portals_of_a_carrier_are_billed() {
        bookkeeper = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        beside = portals.enrolBeside(portal, clock);
        first = booking("1.9.04");
        second = booking("1.9.05");
        take(portal, first, second, TestJournal.cancellation(second));
        take(beside, booking("1.9.04"), booking("1.9.04"));
        BilledForTests.bill(runs, sellers, portals.customerOf(portal), OCTOBER);
    }

    private static UsageEvent booking(String course) {
        return TestJournal.booking(course, "39.00", "46.41", OCTOBER.start().plus(Duration.ofDays(5)));
    }

    private void take(TestPortal from, UsageEvent... events) {
        ledger.accept(from.id(), from.sign(new TestJournal(from).close(events)), "v1");
    }

    private CarrierInvoice invoice() throws Exception {
        return all().invoices().getFirst();
    }

    private CarrierInvoices all() throws Exception {
        return read(get(ApiPaths.INVOICES).andExpect(status().isOk()).andReturn(), CarrierInvoices.class);
    }

    @Test
    void the_list_says_what_is_open_and_is_told_only_when_it_changed() throws Exception {
        MvcResult told = get(ApiPaths.INVOICES).andReturn();
        String tag = String.valueOf(told.getResponse().getHeader(HttpHeaders.ETAG));
        CarrierInvoice invoice = invoice();
        assertThat(invoice.open()).isEqualTo(invoice.gross());

        String token = portal.token("GET", ApiPaths.INVOICES);
        mvc.perform(call(HttpMethod.GET, ApiPaths.INVOICES, token, NOTHING).header(HttpHeaders.IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified());
        // The call of the portal before has left nobody signed in.
        SecurityContextHolder.getContext().setAuthentication(bookkeeper);
        payments.enter(
                invoice.number(),
                LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE),
                invoice.gross().amount(),
                "");

        CarrierInvoices later = all();
        assertThat("\"" + later.version() + "\"").isNotEqualTo(tag);
        assertThat(later.invoices().getFirst().open()).isEqualTo(Money.zeroEuro());
    }

    @Test
    void each_line_leads_to_the_callers_bookings_and_to_sums_of_the_others() throws Exception {
        String number = invoice().number();
        InvoiceDetails details = read(
                get(ApiPaths.INVOICES + "/" + number).andExpect(status().isOk()).andReturn(), InvoiceDetails.class);

        assertThat(details.lines()).hasSize(1);
        assertThat(details.lines().getFirst().quantity()).isEqualTo(3);
        assertThat(details.bookings())
                .filteredOn(booking -> booking.line() != null)
                .extracting(BilledBooking::eventId)
                .containsExactly(first.eventId());
        assertThat(details.bookings())
                .filteredOn(booking -> booking.line() == null)
                .as("booked and cancelled")
                .hasSize(2)
                .extracting(BilledBooking::bookingId)
                .containsOnly(second.bookingId());
        Money price = details.lines().getFirst().price();
        assertThat(details.shares())
                .containsExactly(new BilledShare(1, "Portal " + portals.customerOf(beside), 2, price.plus(price)));
        assertThat(details.documents()).contains("PDF", "XML");
    }

    @Test
    void its_files_are_those_that_were_issued() throws Exception {
        String files = ApiPaths.INVOICES + "/" + invoice().number() + ApiPaths.FILES;
        assertThat(content(files + "/PDF")).startsWith("%PDF");
        assertThat(content(files + "/XML"))
                .contains("CrossIndustryInvoice", invoice().number());
        get(files + "/OTHER").andExpect(status().isNotFound()).andExpect(problem(ProblemCode.INVOICE_UNKNOWN));
    }

    private String content(String path) throws Exception {
        InvoiceFile file = read(get(path).andExpect(status().isOk()).andReturn(), InvoiceFile.class);
        return new String(Base64.getDecoder().decode(file.content()), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void another_carrier_is_told_nothing() throws Exception {
        String path = ApiPaths.INVOICES + "/" + invoice().number();
        portal = portals.enrol(clock);

        assertThat(all().invoices()).isEmpty();
        for (String target : List.of(path, path + ApiPaths.FILES + "/PDF", path + ApiPaths.FILES + "/XML")) {
            get(target).andExpect(status().isNotFound()).andExpect(problem(ProblemCode.INVOICE_UNKNOWN));
        }
    }
}
