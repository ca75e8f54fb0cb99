package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** Sends everybody to the page to begin with. */
@Route("")
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

    private static final String COURSES = "courses";

    private final transient AuthenticationContext authentication;

    public StartView(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean office = authentication.hasAnyRole(DashboardView.ADMIN, DashboardView.HEAD);
        event.forwardTo(office ? DashboardView.ROUTE : COURSES);
    }
}
