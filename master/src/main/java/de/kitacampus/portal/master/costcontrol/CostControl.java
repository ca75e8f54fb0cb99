package de.kitacampus.portal.master.costcontrol;

import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerQueries;
import de.kitacampus.portal.master.usage.LedgerRow;
import de.kitacampus.portal.master.usage.LedgerSort;
import de.kitacampus.portal.master.usage.LedgerTotals;
import de.kitacampus.portal.master.usage.MonthSum;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What screens and exports of cost control show: the ledger with the carriers' names. */
@Service
@Transactional(readOnly = true)
public class CostControl {

    private static final int MONTHS_DRAWN = 12;

    private final LedgerQueries ledger;
    private final Customers customers;
    private final Catalog catalog;
    private final Clock clock;

    CostControl(LedgerQueries ledger, Customers customers, Catalog catalog, Clock clock) {
        this.ledger = ledger;
        this.customers = customers;
        this.catalog = catalog;
        this.clock = clock;
    }

    public List<CostRow> rows(LedgerFilter filter, LedgerSort sort, long offset, int limit) {
        Map<CustomerNumber, String> names = names();
        return ledger.rows(filter, sort, offset, limit).stream()
                .map(line -> named(line, names))
                .toList();
    }

    public LedgerTotals totals(LedgerFilter filter) {
        return ledger.totals(filter);
    }

    /** The live courses whose number or title holds the text, by number. */
    public List<Course> offer(String text) {
        String wanted = text.strip().toLowerCase(Locale.GERMAN);
        return catalog.live().stream()
                .filter(course -> course.number().value().startsWith(wanted)
                        || course.title().toLowerCase(Locale.GERMAN).contains(wanted))
                .sorted(Comparator.comparing(Course::number))
                .toList();
    }

    public List<Carrier> carriers() {
        return customers.carriers();
    }

    /** The month that is running. */
    public BillingPeriod currentMonth() {
        return BillingPeriod.containing(clock.instant());
    }

    /** Every month from the first with usage to the running one, the latest first. */
    public List<BillingPeriod> months() {
        return ledger.monthsUntil(currentMonth());
    }

    /** The last twelve months of the filtered lines. */
    public List<MonthSum> lastMonths(LedgerFilter filter) {
        return ledger.months(filter, currentMonth(), MONTHS_DRAWN);
    }

    /**
     * Writes exactly the lines that the filter shows, in the same order.
     *
     * @param text gives the words of a translation key
     * @param written hears after each line how many there are
     * @return how many lines were written
     */
    public long export(
            LedgerFilter filter, LedgerSort sort, UnaryOperator<String> text, LongConsumer written, OutputStream out) {
        Map<CustomerNumber, String> names = names();
        ExcelExport<CostRow> sheet = CostSheets.bookings(text);
        return ledger.stream(
                filter,
                sort,
                (Stream<LedgerRow> lines) ->
                        sheet.write(out, lines.map(line -> named(line, names)).peek(counting(written))));
    }

    private static Consumer<CostRow> counting(LongConsumer written) {
        AtomicLong count = new AtomicLong();
        return _ -> written.accept(count.incrementAndGet());
    }

    /** Writes the offered courses as shown. */
    public long exportOffer(String filter, UnaryOperator<String> text, OutputStream out) {
        return CostSheets.offer(text).write(out, offer(filter).stream());
    }

    private Map<CustomerNumber, String> names() {
        return customers.carriers().stream()
                .collect(Collectors.toMap(Carrier::number, Carrier::name, (one, other) -> one));
    }

    private static CostRow named(LedgerRow line, Map<CustomerNumber, String> names) {
        return new CostRow(line, names.getOrDefault(line.customer(), ""));
    }
}
