package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import de.kitacampus.portal.master.pricing.AgreementTerms.Tier;
import java.util.List;
import java.util.Optional;

/** Discounts by volume: from so many bookings on, so many per cent. */
class TiersEditor extends RowsEditor<Tier> {

    private static final int MOST_BOOKINGS = 1_000_000;

    TiersEditor(String label, String addLabel) {
        super("agreement-tier", label, addLabel);
    }

    @Override
    protected Row<Tier> newRow(String rowId) {
        return new TierRow(rowId);
    }

    private final class TierRow implements Row<Tier> {

        private final IntegerField from = new IntegerField(getTranslation("pricing.tier.from"));
        private final FigureField percent;

        TierRow(String rowId) {
            from.setId(rowId + "-from");
            from.setManualValidation(true);
            percent = FigureField.percent(rowId + "-percent", getTranslation("pricing.tier.percent"));
        }

        @Override
        public List<Component> fields() {
            return List.of(from, percent);
        }

        @Override
        public void show(Tier tier) {
            from.setValue((int) tier.from());
            percent.show(tier.percent());
        }

        @Override
        public Optional<Tier> read() {
            Integer typed = from.getValue();
            boolean fits = typed != null && typed >= 1 && typed <= MOST_BOOKINGS;
            from.setErrorMessage(getTranslation("pricing.tier.from.syntax"));
            from.setInvalid(!fits);
            return percent.positivePercentage().filter(_ -> fits).map(off -> new Tier(typed == null ? 1 : typed, off));
        }
    }
}
