package de.kitacampus.portal.slave.backup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.slave.backup.Report;
import de.kitacampus.portal.slave.backup.Report.Line;
import de.kitacampus.portal.slave.backup.Report.Tone;

/** What a check found, line by line. */
class ReportDialog extends Dialog {

    ReportDialog(Report report) {
        setId("backup-report");
        setHeaderTitle(getTranslation(report.isGood() ? "backup.report.good" : "backup.report.bad"));
        Div lines = new Div();
        lines.addClassName("dialog-form");
        report.lines().forEach(line -> lines.add(line(line)));
        add(lines);
        Button close = new Button(getTranslation("backup.close"), click -> close());
        close.setId("backup-report-close");
        getFooter().add(close);
    }

    private Div line(Line line) {
        Icon icon = (line.tone() == Tone.OK
                        ? VaadinIcon.CHECK
                        : line.tone() == Tone.WARN ? VaadinIcon.WARNING : VaadinIcon.CLOSE)
                .create();
        icon.addClassNames("report-icon", line.tone().name().toLowerCase(java.util.Locale.ROOT));
        icon.getElement().setAttribute("role", "img");
        icon.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("backup.check.tone." + line.tone().name()));
        Span words = new Span(
                line.values().isEmpty()
                        ? getTranslation(line.key())
                        : getTranslation(line.key(), line.values().toArray()));
        Div row = new Div(icon, words);
        row.addClassName("report-line");
        return row;
    }
}
