package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.ui.Formats;
import java.math.BigDecimal;

/** Everything that was found in a package. */
class ReportDetails extends Div {

    private final UnorderedList facts = new UnorderedList();

    ReportDetails(PackageReport report, Formats formats) {
        String passMark = report.passMark()
                .map(mark -> formats.percent(BigDecimal.valueOf(mark)))
                .orElse(getTranslation("scorm.report.passmark.none"));
        facts.add(new ListItem(getTranslation("scorm.report.standard", report.edition())));
        with("scorm.report.title", report.title());
        with("scorm.report.scos", formats.number(report.scoCount()));
        with(
                "scorm.report.files",
                formats.number(report.files()) + ", " + Sizes.text(report.bytes(), formats.locale()));
        with("scorm.report.passmark", passMark);
        add(facts);
        if (!report.warnings().isEmpty()) {
            add(warnings(report));
        }
    }

    final ReportDetails with(String key, String value) {
        facts.add(new ListItem(getTranslation(key) + ": " + value));
        return this;
    }

    private Div warnings(PackageReport report) {
        UnorderedList list = new UnorderedList();
        for (PackageReport.Warning warning : report.warnings()) {
            String where = warning.where();
            list.add(new ListItem(
                    getTranslation("scorm.warning." + warning.kind().name(), where == null ? "" : where)));
        }
        Div banner = new Div(new Span(getTranslation("scorm.report.warnings")), list);
        banner.addClassName("kit-banner");
        return banner;
    }
}
