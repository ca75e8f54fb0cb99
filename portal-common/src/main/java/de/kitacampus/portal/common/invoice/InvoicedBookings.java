package de.kitacampus.portal.common.invoice;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.journal.AccountedMonths.Article;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bookings on invoices beside those of the carrier's journals. Lines of agreements are no bookings, and what a credit note gives back
 * takes no booking back.
 */
public final class InvoicedBookings {

    private static final Comparator<Difference> ORDER = Comparator.comparing(
                    (Difference one) -> one.article().month())
            .thenComparing(one -> one.article().course())
            .thenComparing(one -> one.article().price().amount());

    private final Map<Article, Long> invoiced = new HashMap<>();
    private final Map<Article, Long> accounted = new HashMap<>();

    /**
     * @param article course, month and EK
     * @param invoiced bookings less cancellations on the invoices
     * @param accounted bookings less cancellations in the journals
     */
    public record Difference(Article article, long invoiced, long accounted) {

        /** Bookings on the invoices that the journals know nothing of; negative where the journals have more. */
        public long surplus() {
            return invoiced - accounted;
        }
    }

    /**
     * @throws InvoiceXml.NoInvoice if a line is of no course, of no whole number of bookings or of parts of a cent
     */
    public void add(InvoiceFigures invoice) {
        if (invoice.sign() > 0) {
            invoice.lines().stream().filter(line -> !line.article().isEmpty()).forEach(this::add);
        }
    }

    private void add(InvoiceFigures.Line line) {
        try {
            Article article = new Article(
                    CourseNumber.of(line.article()), new BillingPeriod(line.month()), Money.euro(line.price()));
            invoiced.merge(article, line.quantity().longValueExact(), Long::sum);
        } catch (IllegalArgumentException | ArithmeticException other) {
            throw new InvoiceXml.NoInvoice("line " + line.position() + " is of no booking: " + other.getMessage());
        }
    }

    public void add(Map<Article, Long> journal) {
        journal.forEach((article, bookings) -> accounted.merge(article, bookings, Long::sum));
    }

    /** Where they differ, in the months that the invoices name; the earliest first. */
    public List<Difference> differences() {
        Set<BillingPeriod> months =
                invoiced.keySet().stream().map(Article::month).collect(Collectors.toSet());
        return Stream.concat(invoiced.keySet().stream(), accounted.keySet().stream())
                .distinct()
                .filter(article -> months.contains(article.month()))
                .map(article -> new Difference(
                        article, invoiced.getOrDefault(article, 0L), accounted.getOrDefault(article, 0L)))
                .filter(difference -> difference.surplus() != 0)
                .sorted(ORDER)
                .toList();
    }
}
