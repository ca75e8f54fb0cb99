package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import de.kitacampus.portal.slave.sync.MasterEnrolment.EnrolOutcome;

/** What became of a new enrolment. */
class EnrolledStep extends Composite<Div> {

    private final Div message = new Div();
    private final ProgressBar waiting = new ProgressBar();
    private final Button done = new Button();
    private final Button back = new Button();

    EnrolledStep(Runnable backwards) {
        message.setId("setup-message");
        message.addClassName("kit-banner");
        message.getElement().setAttribute("role", "status");
        message.setText(getTranslation("setup.again.enrolling"));
        waiting.setIndeterminate(true);
        done.setText(getTranslation("setup.again.done"));
        done.setId("setup-done");
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(EnrolAgainView.CONNECTION)));
        done.setVisible(false);
        back.setText(getTranslation("setup.again.other"));
        back.setId("setup-back");
        back.addClickListener(click -> backwards.run());
        back.setVisible(false);
        getContent().addClassNames("kit-card", "setup-step");
        getContent().add(message, waiting, StepTitle.buttons(done, back));
    }

    void show(EnrolOutcome outcome) {
        boolean enrolled = outcome instanceof EnrolOutcome.Enrolled;
        say(enrolled ? getTranslation("setup.again.enrolled") : SetupSentences.of(outcome, this));
        done.setVisible(enrolled);
        back.setVisible(!enrolled);
    }

    void broken() {
        say(getTranslation("setup.broken"));
        back.setVisible(true);
    }

    private void say(String sentence) {
        message.setText(sentence);
        waiting.setVisible(false);
    }
}
