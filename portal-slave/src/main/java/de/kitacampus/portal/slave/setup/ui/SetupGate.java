package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import de.kitacampus.portal.slave.setup.PortalSetup;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Leads every visitor of a fresh portal to the wizard. */
@Component
class SetupGate implements VaadinServiceInitListener {

    private final PortalSetup setup;

    SetupGate(PortalSetup setup) {
        this.setup = setup;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::beforeEnter));
    }

    private void beforeEnter(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != SetupView.class && !signedIn() && setup.open()) {
            event.forwardTo(SetupView.class);
        }
    }

    private static boolean signedIn() {
        return new AuthenticationTrustResolverImpl()
                .isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
    }
}
