package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.content.PackageReport;
import de.kitacampus.portal.master.content.PackageVersion;
import java.math.BigDecimal;

/** One version of a package and what was found in it. */
class PackageCard extends Div {

    PackageCard(PackageVersion one, Formats formats) {
        addClassName("kit-card");
        setId("package-version-" + one.version());
        PackageReport report = one.report();
        H3 title = new H3(getTranslation("content.column.version") + " " + one.version());
        Div head = new Div(title);
        head.addClassName("kit-toolbar");
        if (one.current()) {
            Span badge = new Span(getTranslation("content.version.current"));
            badge.addClassNames("kit-badge", "ok");
            head.add(badge);
        }
        add(head, new Paragraph(report.title()), facts(one, formats));
        if (!report.warnings().isEmpty()) {
            add(warnings(report));
        }
    }

    private UnorderedList facts(PackageVersion one, Formats formats) {
        PackageReport report = one.report();
        String passMark = report.passMark()
                .map(mark -> formats.percent(BigDecimal.valueOf(mark)))
                .orElse(getTranslation("content.report.passmark.none"));
        return new UnorderedList(
                new ListItem(getTranslation("content.report.standard", report.edition())),
                fact("content.report.scos", formats.number(report.scoCount())),
                fact(
                        "content.report.files",
                        formats.number(report.files()) + ", " + Sizes.text(report.bytes(), formats.locale())),
                fact("content.report.passmark", passMark),
                fact("content.column.file", one.fileName()),
                fact("content.column.added", formats.dateTime(one.addedAt())));
    }

    private ListItem fact(String key, String value) {
        return new ListItem(getTranslation(key) + ": " + value);
    }

    private Div warnings(PackageReport report) {
        UnorderedList list = new UnorderedList();
        for (PackageReport.Warning warning : report.warnings()) {
            String where = warning.where();
            list.add(new ListItem(
                    getTranslation("content.warning." + warning.kind().name(), where == null ? "" : where)));
        }
        Div banner = new Div(new Span(getTranslation("content.report.warnings")), list);
        banner.addClassName("kit-banner");
        return banner;
    }
}
