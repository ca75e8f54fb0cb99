package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseName;
import de.kitacampus.portal.master.pricing.Adjustment;
import de.kitacampus.portal.master.usage.ClosingLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a closing covers into invoices: one for all, or one for each centre. */
@Component
class Drafts {

    /** The part that belongs to no single centre. */
    private static final String ALL = "";

    private final Catalog catalog;
    private final AgreedLines agreement;

    Drafts(Catalog catalog, AgreedLines agreement) {
        this.catalog = catalog;
        this.agreement = agreement;
    }

    /** Without usage and fees there is none. */
    List<InvoiceDraft> of(BillingParty party, BillingPeriod month, List<ClosingLine> usage) {
        CustomerNumber customer = CustomerNumber.of(party.buyer().number());
        Map<CourseNumber, CourseName> courses = usage.isEmpty() ? Map.of() : catalog.names();
        List<Adjustment> agreed = agreement.of(customer, month, usage);
        Map<String, List<InvoiceLine>> parts = new TreeMap<>();
        if (party.perCentre()) {
            usage.stream()
                    .collect(Collectors.groupingBy(line -> line.centre().value()))
                    .forEach((centre, lines) ->
                            parts.put(centre, new ArrayList<>(lines(lines, month, centre, courses))));
        } else {
            parts.put(ALL, new ArrayList<>(lines(usage, month, null, courses)));
        }
        parts.values().removeIf(lines -> lines.isEmpty() && party.perCentre());
        agreed.forEach(adjustment -> share(adjustment, month, parts));
        List<InvoiceDraft> drafts = new ArrayList<>();
        parts.forEach((centre, lines) -> add(drafts, party, month, centre.equals(ALL) ? null : centre, lines));
        return drafts;
    }

    /** Among centres by what they booked at this rate, so that a discount is on the invoices it belongs to. */
    private static void share(Adjustment adjustment, BillingPeriod month, Map<String, List<InvoiceLine>> parts) {
        if (parts.isEmpty()) {
            parts.put(ALL, new ArrayList<>());
        }
        List<Integer> weights = parts.values().stream()
                .map(lines -> weight(lines, adjustment.rate().percent()))
                .toList();
        List<Money> shares = adjustment
                .net()
                .allocate(
                        weights.stream().allMatch(weight -> weight == 0)
                                ? Collections.nCopies(parts.size(), 1)
                                : weights);
        Iterator<Money> share = shares.iterator();
        for (List<InvoiceLine> lines : parts.values()) {
            Money part = share.next();
            if (!part.isZero()) {
                lines.add(AgreedLines.line(adjustment, part.amount(), month));
            }
        }
    }

    private static int weight(List<InvoiceLine> lines, BigDecimal percent) {
        return lines.stream()
                .filter(line ->
                        !line.article().isEmpty() && line.tax().percent().equals(percent))
                .map(InvoiceLine::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(BigDecimal.ZERO)
                .movePointRight(2)
                .intValueExact();
    }

    private static void add(
            List<InvoiceDraft> drafts,
            BillingParty party,
            BillingPeriod month,
            @Nullable String centre,
            List<InvoiceLine> lines) {
        if (!lines.isEmpty()) {
            drafts.add(new InvoiceDraft(
                    InvoiceKind.INVOICE, month.month(), centre, party.buyer(), party.paymentDays(), lines, null, ""));
        }
    }

    private record Article(String course, YearMonth month, BigDecimal price, BigDecimal percent) {

        static Article of(ClosingLine line) {
            return new Article(
                    line.course().value(),
                    line.month().month(),
                    line.purchasePrice().amount(),
                    line.rate().percent());
        }
    }

    private static List<InvoiceLine> lines(
            List<ClosingLine> usage,
            BillingPeriod month,
            @Nullable String centre,
            Map<CourseNumber, CourseName> courses) {
        Comparator<ClosingLine> order =
                Comparator.comparing(ClosingLine::month).reversed().thenComparing(ClosingLine::course);
        return usage.stream()
                .sorted(order)
                .collect(Collectors.groupingBy(
                        Article::of, LinkedHashMap::new, Collectors.summingLong(ClosingLine::count)))
                .entrySet()
                .stream()
                .filter(article -> article.getValue() != 0)
                .map(article -> line(article.getKey(), article.getValue(), month, centre, courses))
                .toList();
    }

    private static InvoiceLine line(
            Article article,
            long count,
            BillingPeriod month,
            @Nullable String centre,
            Map<CourseNumber, CourseName> courses) {
        Optional<CourseName> course = Optional.ofNullable(courses.get(CourseNumber.of(article.course())));
        String reason = course.map(CourseName::vatReason).orElse("");
        return new InvoiceLine(
                article.course(),
                course.map(CourseName::title).orElse("Kurs " + article.course()),
                article.month().equals(month.month()) ? "" : "Nachtrag " + GermanInvoiceText.month(article.month()),
                article.month(),
                centre,
                count,
                article.price(),
                new Tax(article.percent(), reason));
    }
}
