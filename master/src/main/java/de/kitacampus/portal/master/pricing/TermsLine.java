package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.master.pricing.AgreementTerms.FlatRate;
import de.kitacampus.portal.master.pricing.AgreementTerms.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An agreement in one German line, for its history. */
final class TermsLine {

    static final int MAX_LENGTH = 4_000;

    private TermsLine() {}

    static String of(AgreementDraft draft) {
        AgreementTerms terms = draft.terms();
        List<String> parts = new ArrayList<>();
        parts.add(
                terms.percentOff().signum() == 0
                        ? "Listenpreis"
                        : GermanText.percent(terms.percentOff()) + " auf den Listenpreis");
        if (!terms.fixedPrices().isEmpty()) {
            parts.add("Festpreise: " + prices(terms.fixedPrices()));
        }
        if (!terms.tiers().isEmpty()) {
            parts.add("Staffel je " + (terms.volume() == Volume.YEAR ? "Kalenderjahr" : "Monat") + ": " + tiers(terms));
        }
        FlatRate flatRate = terms.flatRate();
        if (flatRate != null) {
            parts.add("Pauschale " + GermanText.money(flatRate.amount())
                    + (flatRate.basis() == FlatRate.Basis.HEAD ? " je aktiver Nutzer-ID" : " im Monat"));
        }
        if (terms.minimumFee() != null) {
            parts.add("Mindestentgelt " + GermanText.money(terms.minimumFee()) + " im Monat");
        }
        if (draft.validity().to() != null) {
            parts.add("bis " + draft.validity().to());
        }
        if (!draft.note().isEmpty()) {
            parts.add(draft.note());
        }
        String line = String.join("; ", parts);
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH - 1) + "…" : line;
    }

    private static String prices(Map<?, Money> prices) {
        return prices.entrySet().stream()
                .map(price -> price.getKey() + " " + GermanText.money(price.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String tiers(AgreementTerms terms) {
        return terms.tiers().stream()
                .map(tier -> "ab " + GermanText.number(tier.from()) + " " + GermanText.percent(tier.percent()))
                .collect(Collectors.joining(", "));
    }
}
