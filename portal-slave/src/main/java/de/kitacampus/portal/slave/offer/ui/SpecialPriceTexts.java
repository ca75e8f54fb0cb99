package de.kitacampus.portal.slave.offer.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.offer.SpecialPrice;
import de.kitacampus.portal.slave.offer.SpecialPrice.Basis;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Special prices in words. */
final class SpecialPriceTexts {

    private final Component component;
    private final Formats formats;
    private final Map<RoleId, String> roles;
    private final Map<CentreId, String> centres;

    SpecialPriceTexts(Component component, Locale locale, OfferOffice office) {
        this.component = component;
        formats = new Formats(locale);
        roles = office.staff().roles().stream().collect(toMap(JobRole::id, JobRole::name));
        centres = office.staff().centres().stream().collect(toMap(Centre::id, Centre::name));
    }

    /** For whom. */
    String who(SpecialPrice price) {
        String role = name(price.role(), roles, "offer.special.role.all");
        return component.getTranslation(
                "offer.special.who", role, name(price.centre(), centres, "offer.special.centre.all"));
    }

    private <K> String name(@Nullable K id, Map<K, String> names, String everybody) {
        return id == null
                ? component.getTranslation(everybody)
                : names.getOrDefault(id, component.getTranslation("offer.special.gone"));
    }

    /** How much, as it was set. */
    String figure(SpecialPrice price) {
        String figure = price.basis() == Basis.PERCENT_OF_EK
                ? formats.percent(price.figure())
                : formats.money(Money.euro(price.figure()));
        return component.getTranslation("offer.special.figure." + price.basis().name(), figure);
    }

    /** From when to when. */
    String days(SpecialPrice price) {
        LocalDate until = price.until();
        return until == null
                ? component.getTranslation("offer.special.since", formats.date(price.from()))
                : component.getTranslation("offer.special.between", formats.date(price.from()), formats.date(until));
    }

    String sentence(SpecialPrice price) {
        return who(price) + ", " + figure(price) + ", " + days(price);
    }
}
