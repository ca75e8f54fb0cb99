package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.RoleId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price for some people or for a time. The cheapest of those that apply to a person counts, instead of the course's own price.
 *
 * @param role job role it is for, or null for all
 * @param centre main centre it is for, or null for all
 * @param basis what the figure means
 * @param figure euros, or percent of EK; never below 0
 * @param from first day, in the carrier's time zone
 * @param until last day, or null without end
 * @see "Design decision: DD140-20261122-special-prices.md"
 */
public record SpecialPrice(
        CourseNumber course,
        @Nullable RoleId role,
        @Nullable CentreId centre,
        Basis basis,
        BigDecimal figure,
        LocalDate from,
        @Nullable LocalDate until) {

    /** What the figure of a price means. */
    public enum Basis {
        /** Euros with VAT. */
        GROSS,
        /** Euros without VAT. */
        NET,
        /** Percent of EK, VAT on top; follows EK when it changes. */
        PERCENT_OF_EK
    }

    /** VK with VAT, half a cent rounded up, once. */
    public Money gross(CatalogCourse of) {
        return switch (basis) {
            case GROSS -> Money.euro(figure);
            case NET -> Money.euro(figure).withVat(of.vatRate(), RoundingMode.HALF_UP);
            case PERCENT_OF_EK ->
                of.purchasePrice()
                        .times(
                                figure.movePointLeft(2)
                                        .multiply(BigDecimal.ONE.add(
                                                of.vatRate().percent().movePointLeft(2))),
                                RoundingMode.HALF_UP);
        };
    }

    /** Whether it lies in these days. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }

    public boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    /** Whether it is for everybody. */
    public boolean isForAll() {
        return role == null && centre == null;
    }

    boolean isFor(Person person) {
        boolean hasRole =
                role == null || person.roles().stream().anyMatch(any -> any.id().equals(role));
        return hasRole && (centre == null || centre.equals(mainCentre(person)));
    }

    /** Bookings are accounted to the main centre, so its prices count. */
    private static @Nullable CentreId mainCentre(Person person) {
        return person.centres().stream().findFirst().map(Centre::id).orElse(null);
    }
}
