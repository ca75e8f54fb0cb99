package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.content.PackageVersion;

/** One version of a package and what was found in it. */
class PackageCard extends Div {

    PackageCard(PackageVersion one, Formats formats) {
        addClassName("kit-card");
        setId("package-version-" + one.version());
        Div head = new Div(new H3(getTranslation("content.column.version") + " " + one.version()));
        head.addClassName("kit-toolbar");
        if (one.current()) {
            Span badge = new Span(getTranslation("content.version.current"));
            badge.addClassNames("kit-badge", "ok");
            head.add(badge);
        }
        add(
                head,
                new ReportDetails(one.report(), formats)
                        .with("content.column.file", one.fileName())
                        .with("content.column.added", formats.dateTime(one.addedAt())));
    }
}
