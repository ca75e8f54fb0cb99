package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.setup.PortalSetup;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * The way out for a portal that has administrators but no valid enrolment: a new text from Kita-Campus, with the same comparison
 * of the fingerprint as at the first run.
 */
@Route(EnrolAgainView.ROUTE)
@RolesAllowed(PortalRole.ADMIN)
class EnrolAgainView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    static final String ROUTE = "connection/enrolment";
    static final String CONNECTION = "connection";

    private static final int STEPS = 2;

    private final transient PortalSetup setup;
    private final transient Background background;
    private final Div place = new Div();

    EnrolAgainView(PortalSetup setup, @Qualifier("applicationTaskExecutor") Executor background) {
        this.setup = setup;
        this.background = new Background(background);
        getContent().addClassNames("kit-page", "setup-page");
        getContent()
                .add(
                        new PageHeader(getTranslation("setup.again.title"))
                                .withHelp(getTranslation("setup.again.help")),
                        place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setup.canEnrolAgain()) {
            show(textStep());
        } else {
            event.forwardTo(CONNECTION);
        }
    }

    private TextStep textStep() {
        return TextStep.again(STEPS, this::textGiven);
    }

    private void show(Component step) {
        place.removeAll();
        place.add(step);
    }

    private void textGiven(@Nullable EnrolmentText given) {
        if (given == null) {
            return;
        }
        MasterStep step = new MasterStep(given, STEPS, () -> enrol(given), () -> show(textStep()));
        show(step);
        step.contact(again -> background.run(() -> setup.introduce(given), step::show, step::broken));
    }

    private void enrol(EnrolmentText text) {
        EnrolledStep step = new EnrolledStep(() -> show(textStep()));
        show(step);
        background.run(() -> setup.enrolAgain(text), step::show, step::broken);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.again.title");
    }
}
