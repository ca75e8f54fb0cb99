package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.pricing.AgreementHistory;
import java.util.List;
import java.util.Locale;

/** Who agreed, changed or took back what, the latest first. */
class AgreementChanges extends Div {

    AgreementChanges(List<AgreementHistory.Entry> entries) {
        Formats formats = new Formats(getLocale());
        addClassName("kit-stack");
        if (entries.isEmpty()) {
            add(new Span(getTranslation("pricing.history.agreements.none")));
        }
        for (AgreementHistory.Entry entry : entries) {
            String done =
                    getTranslation("pricing.action." + entry.action().name().toLowerCase(Locale.ROOT));
            add(new RowCard(done + " " + formats.date(entry.validFrom()), "")
                    .line(entry.terms())
                    .line(formats.dateTime(entry.at()), entry.by()));
        }
    }
}
