package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.CatalogFile;
import de.kitacampus.portal.master.catalog.CourseFilter;
import de.kitacampus.portal.master.invoicing.Seller;
import de.kitacampus.portal.master.invoicing.Sellers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All courses and times as PDF, sent by who issues the invoices. */
@Component
@Order(1)
class TimesOnPaper implements CatalogFile {

    private final OfferedCourses courses;
    private final Sellers sellers;
    private final Clock clock;

    TimesOnPaper(OfferedCourses courses, Sellers sellers, Clock clock) {
        this.courses = courses;
        this.sellers = sellers;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "times-pdf";
    }

    @Override
    public String labelKey() {
        return "exchange.times-pdf";
    }

    @Override
    public String fileName(Locale language) {
        return new TimesWords(language).text("file") + ".pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public byte[] content(CourseFilter filter, Locale language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        return TimesPdf.print(courses.chapters(filter), sender(), today, language);
    }

    private String sender() {
        Seller seller = sellers.latest().seller();
        String sender = Stream.of(seller.name(), seller.street(), (seller.postalCode() + " " + seller.city()).strip())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return sender.isEmpty() ? "Kita-Campus" : sender;
    }
}
