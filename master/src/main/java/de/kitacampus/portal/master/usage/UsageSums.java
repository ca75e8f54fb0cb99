package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.tenancy.Tenant;
import de.kitacampus.portal.master.usage.Assessment.Counted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the sums of the ledger in the transaction that writes its lines. Whoever writes holds the head of the portal's journal, so
 * that nobody waits for the sums of a portal; those of all portals together are waited for until the end of the other's transaction.
 *
 * @see "DD177-20261123-sums-of-the-ledger.md"
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UsageSums {

    /** Stands for all portals together. */
    static final UUID ALL_PORTALS = new UUID(0, 0);

    private static final String NO_CUSTOMER = "";
    private static final String BEGIN = """
            insert into usage_sum (portal, customer, billing_month, type, dimension, member, lines, purchase_price,
                selling_price, vat_included)
            values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0) on conflict do nothing
            """;
    private static final String GROW = """
            update usage_sum set lines = lines + ?, purchase_price = purchase_price + ?, selling_price = selling_price + ?,
                vat_included = vat_included + ?
            where portal = ? and billing_month = ? and type = ? and dimension = ? and member = ?
            """;

    private final JdbcTemplate template;

    UsageSums(JdbcTemplate template) {
        this.template = template;
    }

    /** The sums of all portals come last and in a fixed order: whoever writes them at the same time waits for the end of this transaction. */
    void add(PortalId portal, CustomerNumber customer, Collection<Counted> lines) {
        SortedMap<Key, Sum> sums = summedUp(lines);
        grow(portal.value(), customer.value(), sums);
        Tenant.everybody().run(() -> grow(ALL_PORTALS, NO_CUSTOMER, sums));
    }

    private static SortedMap<Key, Sum> summedUp(Collection<Counted> lines) {
        SortedMap<Key, Sum> sums = new TreeMap<>();
        for (Counted line : lines) {
            for (Dimension dimension : Dimension.values()) {
                sums.merge(Key.of(line.event(), dimension), Sum.of(line), Sum::plus);
            }
        }
        return sums;
    }

    private void grow(UUID portal, String customer, SortedMap<Key, Sum> sums) {
        List<Map.Entry<Key, Sum>> all = List.copyOf(sums.entrySet());
        int[] grown = template.batchUpdate(GROW, changes(portal, all));
        List<Map.Entry<Key, Sum>> missing = IntStream.range(0, grown.length)
                .filter(place -> grown[place] == 0)
                .mapToObj(all::get)
                .toList();
        if (!missing.isEmpty()) {
            template.batchUpdate(
                    BEGIN,
                    missing.stream()
                            .map(sum -> sum.getKey().in(portal, customer))
                            .toList());
            template.batchUpdate(GROW, changes(portal, missing));
        }
    }

    private static List<Object[]> changes(UUID portal, List<Map.Entry<Key, Sum>> sums) {
        return sums.stream().map(sum -> sum.getValue().in(portal, sum.getKey())).toList();
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

    private record Key(BillingPeriod month, String type, Dimension dimension, String member)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::month)
                .thenComparing(Key::type)
                .thenComparing(Key::dimension)
                .thenComparing(Key::member);

        static Key of(UsageEvent event, Dimension dimension) {
            return new Key(
                    BillingPeriod.containing(event.occurredAt()),
                    event.type().name(),
                    dimension,
                    dimension.member.apply(event));
        }

        Object[] in(UUID portal, String customer) {
            return new Object[] {portal, customer, month.toString(), type, dimension.name(), member};
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
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

        Object[] in(UUID portal, Key key) {
            return new Object[] {
                lines, purchase, selling, vat, portal, key.month.toString(), key.type, key.dimension.name(), key.member
            };
        }
    }
}
