package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.usage.Assessment.Counted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the sums of the ledger in the transaction that writes its lines. Whoever writes holds the head of the portal's journal, and
 * every sum belongs to one portal, so nobody waits here.
 *
 * @see "DD177-20261123-sums-of-the-ledger.md"
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UsageSums {

    private static final String GROW = """
            update usage_sum set lines = lines + ?, purchase_price = purchase_price + ?, selling_price = selling_price + ?,
                vat_included = vat_included + ?
            where portal = ? and billing_month = ? and type = ? and dimension = ? and member = ?
            """;
    private static final String BEGIN = """
            insert into usage_sum (lines, purchase_price, selling_price, vat_included, portal, billing_month, type, dimension,
                member, customer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate template;

    UsageSums(JdbcTemplate template) {
        this.template = template;
    }

    void add(PortalId portal, CustomerNumber customer, Collection<Counted> lines) {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        for (Counted line : lines) {
            for (Dimension dimension : Dimension.values()) {
                sums.merge(Key.of(line.event(), dimension), Sum.of(line), Sum::plus);
            }
        }
        List<Object[]> changes = sums.entrySet().stream()
                .map(sum -> sum.getValue().in(portal, sum.getKey()))
                .toList();
        int[] grown = template.batchUpdate(GROW, changes);
        List<Object[]> beginnings = new ArrayList<>();
        for (int place = 0; place < grown.length; place++) {
            if (grown[place] == 0) {
                beginnings.add(with(changes.get(place), customer.value()));
            }
        }
        template.batchUpdate(BEGIN, beginnings);
    }

    private static Object[] with(Object[] values, Object last) {
        Object[] all = java.util.Arrays.copyOf(values, values.length + 1);
        all[values.length] = last;
        return all;
    }

    /** By what the lines of a month are summed up. */
    enum Dimension {
        ALL(_ -> ""),
        CENTRE(event -> event.centre().value()),
        SUBJECT(Dimension::subject);

        private final Function<UsageEvent, String> member;

        Dimension(Function<UsageEvent, String> member) {
            this.member = member;
        }

        private static String subject(UsageEvent event) {
            return event.course() == null
                    ? String.valueOf(event.contentId())
                    : event.course().value();
        }
    }

    private record Key(BillingPeriod month, String type, Dimension dimension, String member) {

        static Key of(UsageEvent event, Dimension dimension) {
            return new Key(
                    BillingPeriod.containing(event.occurredAt()),
                    event.type().name(),
                    dimension,
                    dimension.member.apply(event));
        }
    }

    private record Sum(long lines, BigDecimal purchase, BigDecimal selling, BigDecimal vat) {

        static Sum of(Counted line) {
            Money selling = line.event().sellingPrice();
            return new Sum(
                    1,
                    line.billed().amount(),
                    selling.amount(),
                    selling.vatIncluded(line.event().vatRate(), RoundingMode.HALF_UP)
                            .amount());
        }

        Sum plus(Sum other) {
            return new Sum(
                    lines + other.lines, purchase.add(other.purchase), selling.add(other.selling), vat.add(other.vat));
        }

        Object[] in(PortalId portal, Key key) {
            return new Object[] {
                lines,
                purchase,
                selling,
                vat,
                portal.value(),
                key.month.toString(),
                key.type,
                key.dimension.name(),
                key.member
            };
        }
    }
}
