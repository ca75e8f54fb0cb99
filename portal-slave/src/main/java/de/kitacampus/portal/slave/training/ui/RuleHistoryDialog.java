package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.slave.training.Rule;
import de.kitacampus.portal.slave.training.RuleHistory;
import java.util.stream.Collectors;

/** Who changed what of a rule and when; the wording of every version. */
class RuleHistoryDialog extends Dialog {

    private final TrainingTexts texts = new TrainingTexts(this);

    RuleHistoryDialog(Rule rule, RuleHistory history) {
        setId("rule-history");
        setHeaderTitle(
                texts.text("rule.history") + ": " + rule.latest().content().name());
        setWidth("min(44rem, 100%)");
        addClassName("training-dialog");
        history.of(rule.id()).forEach(entry -> add(entry(entry)));
        Button close = new Button(texts.text("close"), click -> close());
        close.setId("rule-history-close");
        getFooter().add(close);
    }

    private Div entry(RuleHistory.Entry entry) {
        var version = entry.version();
        Span who = new Span(texts.text(
                "rule.saved-by",
                texts.formats().dateTime(version.recordedAt()),
                entry.by() == null ? texts.text("rule.by-portal") : entry.by()));
        who.addClassName("quiet");
        String changed = entry.changed().isEmpty()
                ? texts.text("rule.first-version")
                : entry.changed().stream()
                        .map(what -> texts.text("changed." + what.name()))
                        .collect(Collectors.joining(", "));
        Paragraph wording = new Paragraph(version.content().wording());
        wording.addClassName("keeps-lines");
        Div entryDiv = new Div(
                new H3(texts.text(
                                "rule.version",
                                version.number(),
                                texts.date(version.content().validFrom())) + " – "
                        + version.content().legalBasis()),
                who,
                new Paragraph(changed),
                wording);
        entryDiv.addClassName("training-version");
        return entryDiv;
    }
}
