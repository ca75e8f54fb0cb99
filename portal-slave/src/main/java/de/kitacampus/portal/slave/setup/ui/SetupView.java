package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.setup.PortalSetup;
import de.kitacampus.portal.slave.setup.PortalSetup.FinishOutcome;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;

/** The first-run wizard: enrolment text, comparison of the fingerprint, first administrator. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends Composite<Main> implements HasDynamicTitle, BeforeEnterObserver {

    private final PortalSetup setup;
    private final Background background;
    private final Div place = new Div();
    private @Nullable EnrolmentText text;

    SetupView(PortalSetup setup, @Qualifier("applicationTaskExecutor") Executor background) {
        this.setup = setup;
        this.background = new Background(background);
        place.addClassName("setup-place");
        getContent().addClassNames("kit-page", "setup-page");
        getContent().add(new PageHeader(getTranslation("setup.title")).withHelp(getTranslation("setup.help")), place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.open()) {
            event.forwardTo("login");
        } else if (setup.enrolled().isPresent() && !setup.codeRequired()) {
            show(new AdminStep(this::finish, null));
        } else {
            show(textStep());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title");
    }

    private void show(Component step) {
        place.removeAll();
        place.add(step);
    }

    private void textGiven(@Nullable EnrolmentText given) {
        text = given;
        if (given == null) {
            show(new AdminStep(this::finish, null));
            return;
        }
        MasterStep step = new MasterStep(
                given,
                StepTitle.STEPS,
                () -> show(new AdminStep(this::finish, () -> textGiven(given))),
                () -> show(textStep()));
        show(step);
        step.contact(again -> background.run(() -> setup.introduce(given), step::show, step::broken));
    }

    private TextStep textStep() {
        return TextStep.ofTheWizard(setup, this::textGiven);
    }

    private void finish(AdminStep step, AdminStep.Entry entry) {
        step.begin();
        background.run(
                () -> setup.finish(text, entry.userName(), entry.password()),
                outcome -> finished(step, outcome),
                step::broken);
    }

    private void finished(AdminStep step, FinishOutcome outcome) {
        if (outcome instanceof FinishOutcome.Finished) {
            step.fetching();
            background.run(
                    setup::fetchCatalog, arrived -> show(new DoneStep(arrived)), () -> show(new DoneStep(false)));
        } else {
            step.refused(outcome);
        }
    }
}
