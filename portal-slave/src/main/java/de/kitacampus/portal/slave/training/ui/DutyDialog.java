package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.slave.training.Cycle;
import de.kitacampus.portal.slave.training.Duty;
import de.kitacampus.portal.slave.training.DutyDetails;
import de.kitacampus.portal.slave.training.Gap;
import de.kitacampus.portal.slave.training.Progress;
import de.kitacampus.portal.slave.training.Proof;
import de.kitacampus.portal.slave.training.ProofId;
import de.kitacampus.portal.slave.training.Proofs;
import de.kitacampus.portal.slave.training.RuleVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One duty of one person: where she stands, what was done and when, under which wording. */
class DutyDialog extends Dialog {

    private final TrainingTexts texts = new TrainingTexts(this);
    private final DutyDetails details;
    private final String name;
    private final transient DutyDialogs dialogs;

    DutyDialog(DutyDetails details, String name, DutyDialogs dialogs) {
        this.details = details;
        this.name = name;
        this.dialogs = dialogs;
        Duty duty = details.duty();
        setId("duty-dialog");
        addClassName("training-dialog");
        setWidth("min(44rem, 100%)");
        setHeaderTitle(name);
        Button close = new Button(VaadinIcon.CLOSE.create(), click -> close());
        close.setAriaLabel(texts.text("close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getHeader().add(close);
        add(facts(duty), proofs(), gaps(), wording(duty.version()));
        buttons(duty);
    }

    private Div facts(Duty duty) {
        Div facts = new Div();
        facts.addClassName("facts");
        fact(facts, "column.rule", duty.version().content().name());
        facts.add(new Span(texts.text("column.status")), new Div(new StatusBadge(duty.status())));
        fact(facts, "column.due", texts.due(duty));
        if (!texts.progress(duty).isEmpty()) {
            fact(facts, "column.progress", texts.progress(duty));
        }
        fact(facts, "duty.since", texts.date(duty.since()));
        fact(facts, "duty.rhythm", texts.rhythm(duty.version().content()));
        return facts;
    }

    private void fact(Div facts, String key, String value) {
        facts.add(new Span(texts.text(key)), new Span(value));
    }

    private Component proofs() {
        Div part = new Div(new H3(texts.text("duty.proofs")));
        Map<ProofId, Cycle> cycles = new HashMap<>();
        details.cycles().forEach(cycle -> cycles.put(cycle.proof().id(), cycle));
        List<Proof> all =
                dialogs.proofs.of(details.duty().person(), details.duty().rule());
        if (all.isEmpty()) {
            part.add(new Paragraph(texts.text("duty.no-proofs")));
            return part;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("training-proofs");
        all.forEach(
                proof -> list.add(new ListItem(ProofLine.of(texts, proof, cycles.get(proof.id())), actions(proof))));
        part.add(list);
        return part;
    }

    private Div actions(Proof proof) {
        Div actions = new Div();
        actions.addClassName("training-proof-actions");
        if (proof.fileName() != null) {
            actions.add(scan(dialogs.proofs, proof, texts));
        }
        if (proof.isFromElsewhere() && proof.withdrawnAt() == null) {
            Button withdraw = new Button(texts.text("withdraw"), click -> askToWithdraw(proof));
            withdraw.addThemeVariants(ButtonVariant.TERTIARY);
            withdraw.setId("withdraw-" + proof.id());
            actions.add(withdraw);
        }
        return actions;
    }

    /** The content decides the type that is told to the browser; it is always saved, never shown. */
    static Anchor scan(Proofs proofs, Proof proof, TrainingTexts texts) {
        ProofId id = proof.id();
        DownloadHandler download = event -> {
            var file = proofs.scan(id);
            if (file.isEmpty()) {
                event.getResponse().setStatus(404);
                return;
            }
            event.setFileName(file.get().name());
            event.setContentType(file.get().mediaType());
            event.getOutputStream().write(file.get().content());
        };
        Anchor link = new Anchor(download, texts.text("proof.scan"));
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(texts.text("proof.scan") + ": " + proof.fileName());
        link.addClassName("certificate-link");
        return link;
    }

    private Component gaps() {
        Div part = new Div();
        if (details.gaps().isEmpty()) {
            return part;
        }
        part.add(new H3(texts.text("duty.gaps")));
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        details.gaps().forEach(gap -> list.add(new ListItem(words(gap))));
        part.add(list);
        return part;
    }

    private String words(Gap gap) {
        long days = gap.days(details.duty().day());
        return gap.to() == null
                ? texts.text("gap.open", texts.date(gap.from()), days)
                : texts.text("gap.closed", texts.date(gap.from()), texts.date(gap.to()), days);
    }

    private Component wording(RuleVersion version) {
        Paragraph text = new Paragraph(version.content().wording());
        text.addClassName("keeps-lines");
        Details wording = new Details(
                version.content().legalBasis() + " – "
                        + texts.text(
                                "rule.version",
                                version.number(),
                                texts.date(version.content().validFrom())),
                text);
        wording.setId("duty-wording");
        return wording;
    }

    private void buttons(Duty duty) {
        Button proof = new Button(texts.text("proof.record"), VaadinIcon.UPLOAD_ALT.create(), click -> {
            close();
            dialogs.record(duty, name);
        });
        proof.setId("duty-proof");
        getFooter().add(proof);
        if (duty.isOpen()
                && duty.progress() == Progress.NONE
                && duty.version().content().course() != null) {
            Button book = new Button(texts.text("book"), VaadinIcon.CHECK.create(), click -> {
                close();
                dialogs.book(duty);
            });
            book.setId("duty-book");
            book.setDisableOnClick(true);
            book.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(book);
        }
    }

    private void askToWithdraw(Proof proof) {
        TextField reason = new TextField(texts.text("withdraw.reason"));
        reason.setId("withdraw-reason");
        reason.setMaxLength(Proofs.MAX_NOTE);
        reason.setWidthFull();
        ConfirmDialog ask = new ConfirmDialog();
        ask.setId("withdraw-dialog");
        ask.setHeader(texts.text("withdraw.title"));
        ask.setText(new Div(new Paragraph(texts.text("withdraw.question", texts.date(proof.performedOn()))), reason));
        ask.setCancelable(true);
        ask.setCancelText(texts.text("cancel"));
        ask.setConfirmText(texts.text("withdraw"));
        ask.addConfirmListener(confirmed -> {
            close();
            dialogs.withdraw(details.duty(), name, proof.id(), reason.getValue());
        });
        ask.open();
    }
}
