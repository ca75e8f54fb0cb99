package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.slave.sync.MasterEnrolment.Introduction;
import java.util.function.Consumer;

/** Step 2: which master it is, to be compared with what Kita-Campus says. */
class MasterStep extends Composite<Div> {

    private final Div answer = new Div();
    private final Button confirm = new Button();
    private final Button again = new Button();
    private Consumer<MasterStep> starter = step -> {};

    MasterStep(EnrolmentText text, int steps, Runnable confirmed, Runnable back) {
        Span address = new Span(text.masterUrl().toString());
        address.setId("setup-master");
        Span fingerprint = new Span(text.fingerprint());
        fingerprint.setId("setup-fingerprint");
        fingerprint.addClassName("setup-fingerprint");
        answer.setId("setup-answer");
        answer.addClassName("kit-banner");
        answer.getElement().setAttribute("role", "status");
        confirm.setText(getTranslation("setup.master.confirm"));
        confirm.setId("setup-confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> confirmed.run());
        again.setText(getTranslation("setup.master.again"));
        again.setId("setup-again");
        again.addClickListener(click -> ask());
        Button backwards = new Button(getTranslation("setup.back"), click -> back.run());
        backwards.setId("setup-back");
        getContent().addClassNames("kit-card", "setup-step");
        getContent()
                .add(
                        StepTitle.of(2, steps, getTranslation("setup.master.title")),
                        new Paragraph(getTranslation("setup.master.intro")),
                        labelled("setup.master.address", address),
                        labelled("setup.master.fingerprint", fingerprint),
                        answer,
                        StepTitle.buttons(confirm, again, backwards));
    }

    private Div labelled(String labelKey, Span value) {
        Span label = new Span(getTranslation(labelKey));
        label.addClassName("kit-page-help");
        Div pair = new Div(label, value);
        pair.addClassName("setup-pair");
        return pair;
    }

    void contact(Consumer<MasterStep> starter) {
        this.starter = starter;
        ask();
    }

    private void ask() {
        confirm.setEnabled(false);
        again.setVisible(false);
        say(getTranslation("setup.master.asking"));
        starter.accept(this);
    }

    void show(Introduction introduction) {
        confirm.setEnabled(introduction instanceof Introduction.Answered);
        again.setVisible(!confirm.isEnabled());
        say(SetupSentences.of(introduction, this));
    }

    void broken() {
        again.setVisible(true);
        say(getTranslation("setup.broken"));
    }

    private void say(String sentence) {
        answer.setText(sentence);
    }
}
