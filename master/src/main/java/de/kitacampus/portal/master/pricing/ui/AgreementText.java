package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.i18n.I18NProvider;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.DateRange;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.pricing.AgreementTerms;
import de.kitacampus.portal.master.pricing.AgreementTerms.FlatRate;
import de.kitacampus.portal.master.pricing.AgreementTerms.Tier;
import de.kitacampus.portal.master.pricing.AgreementTerms.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Terms as sentences in the reader's language.
 *
 * @param locale the reader's language
 */
record AgreementText(Locale locale) {

    List<String> lines(AgreementTerms terms) {
        List<String> lines = new ArrayList<>();
        lines.add(base(terms));
        long free = terms.fixedPrices().values().stream().filter(Money::isZero).count();
        long fixed = terms.fixedPrices().size() - free;
        if (fixed > 0) {
            lines.add(text("pricing.terms.fixed", fixed));
        }
        if (free > 0) {
            lines.add(text("pricing.terms.free", free));
        }
        if (!terms.tiers().isEmpty()) {
            lines.add(text(
                    terms.volume() == Volume.YEAR ? "pricing.terms.tiers.year" : "pricing.terms.tiers.month",
                    terms.tiers().stream().map(this::tier).collect(Collectors.joining(", "))));
        }
        FlatRate flatRate = terms.flatRate();
        if (flatRate != null) {
            lines.add(text(
                    flatRate.basis() == FlatRate.Basis.HEAD ? "pricing.terms.flat.head" : "pricing.terms.flat.month",
                    formats().money(flatRate.amount())));
        }
        Money least = terms.minimumFee();
        if (least != null) {
            lines.add(text("pricing.terms.minimum", formats().money(least)));
        }
        return lines;
    }

    private String base(AgreementTerms terms) {
        return terms.percentOff().signum() == 0
                ? text("pricing.terms.list")
                : text("pricing.terms.percent", formats().percent(terms.percentOff()));
    }

    private String tier(Tier tier) {
        return text(
                "pricing.terms.tier", formats().number(tier.from()), formats().percent(tier.percent()));
    }

    String validity(DateRange days) {
        return days.to() == null
                ? text("pricing.validity.open", formats().date(days.from()))
                : text(
                        "pricing.validity",
                        formats().date(days.from()),
                        formats().date(days.to()));
    }

    private Formats formats() {
        return new Formats(locale);
    }

    private String text(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
