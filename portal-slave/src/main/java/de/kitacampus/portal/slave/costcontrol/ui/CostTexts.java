package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.Formats;
import org.jspecify.annotations.Nullable;

/** The sentences of this module's screens, in the language of the component that shows them. */
record CostTexts(Component shownIn) {

    String text(String key, Object... parameters) {
        return shownIn.getTranslation("costcontrol." + key, parameters);
    }

    Formats formats() {
        return new Formats(UI.getCurrentOrThrow().getLocale());
    }

    String month(@Nullable BillingPeriod month) {
        return month == null ? text("month.all") : formats().month(month.month());
    }
}
