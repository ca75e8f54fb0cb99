package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.PortalState;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.usage.Closing;
import de.kitacampus.portal.master.usage.ClosingLine;
import de.kitacampus.portal.master.usage.Closings;
import de.kitacampus.portal.master.usage.Journals;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerQueries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows, before anything is issued, what a run would bill and what is still missing. */
@Service
@Transactional(readOnly = true)
public class RunPreviews {

    private final Customers customers;
    private final Portals portals;
    private final Closings closings;
    private final BillingParties parties;
    private final Drafts drafts;
    private final Journals journals;
    private final LedgerQueries ledger;

    RunPreviews(
            Customers customers,
            Portals portals,
            Closings closings,
            BillingParties parties,
            Drafts drafts,
            Journals journals,
            LedgerQueries ledger) {
        this.customers = customers;
        this.portals = portals;
        this.closings = closings;
        this.parties = parties;
        this.drafts = drafts;
        this.journals = journals;
        this.ledger = ledger;
    }

    /** The carriers with something to bill whose month is not closed. */
    public List<RunPreview> of(BillingPeriod month) {
        List<Portal> all = portals.all();
        return customers.carriers().stream()
                .filter(carrier -> closed(carrier)
                        .filter(closed -> closed.compareTo(month) >= 0)
                        .isEmpty())
                .flatMap(carrier -> preview(carrier, month, all).stream())
                .toList();
    }

    private Optional<BillingPeriod> closed(Carrier carrier) {
        return closings.latest(carrier.number()).map(Closing::month);
    }

    private Optional<RunPreview> preview(Carrier carrier, BillingPeriod month, List<Portal> all) {
        List<ClosingLine> lines = closings.preview(carrier.number(), month);
        Optional<BillingParty> party = parties.find(carrier.number());
        List<InvoiceDraft> planned =
                party.map(found -> drafts.of(found, month, lines)).orElse(List.of());
        if (planned.isEmpty() && lines.isEmpty()) {
            return Optional.empty();
        }
        Map<Boolean, List<BillingPeriod>> earlier = earlier(lines, month, closed(carrier));
        List<Portal> own = all.stream()
                .filter(portal -> portal.customer().equals(carrier.number()))
                .toList();
        return Optional.of(new RunPreview(
                carrier.number().value(),
                carrier.name(),
                lines.stream().mapToLong(ClosingLine::count).sum(),
                planned.size(),
                planned.stream()
                        .map(draft -> InvoiceTotals.of(draft.lines()).net())
                        .reduce(new BigDecimal("0.00"), BigDecimal::add),
                party.map(BillingParty::missing).orElse(List.of("customers.missing.street")),
                own.stream()
                        .filter(portal -> lags(portal, month))
                        .map(Portal::name)
                        .toList(),
                own.stream()
                        .mapToLong(portal -> journals.countSetAside(portal.id()))
                        .sum(),
                ledger.totals(LedgerFilter.all()
                                .withMonth(month)
                                .withCustomer(carrier.number())
                                .withDifferencesOnly(true))
                        .count(),
                Objects.requireNonNull(earlier.get(false)),
                Objects.requireNonNull(earlier.get(true))));
    }

    /** Months before this one that something is billed of, by whether they are closed. */
    private static Map<Boolean, List<BillingPeriod>> earlier(
            List<ClosingLine> lines, BillingPeriod month, Optional<BillingPeriod> closed) {
        return lines.stream()
                .map(ClosingLine::month)
                .distinct()
                .filter(period -> period.compareTo(month) < 0)
                .sorted()
                .collect(Collectors.partitioningBy(period ->
                        closed.filter(last -> last.compareTo(period) >= 0).isPresent()));
    }

    private static boolean lags(Portal portal, BillingPeriod month) {
        return portal.state() == PortalState.ACTIVE
                && (portal.lastContact() == null || portal.lastContact().isBefore(month.end()));
    }
}
